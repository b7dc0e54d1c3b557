// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <algorithm>
#include <boost/describe.hpp>
#include <boost/json.hpp>
#include <boost/mp11.hpp>
#include <optional>
#include <set>
#include <string>
#include <type_traits>
#include <vector>

namespace report::test {

/// JSON of structs whose members are described (BOOST_DESCRIBE_STRUCT): a member that is what a new
/// one would be is left out, so that a file says only what is particular.
template <class T>
boost::json::value to_stored(T const& value);
template <class T>
T from_stored(boost::json::value const& stored);

namespace stored {

template <class T>
struct is_optional : std::false_type {};
template <class T>
struct is_optional<std::optional<T>> : std::true_type {};
template <class T>
struct is_many : std::false_type {};
template <class T>
struct is_many<std::vector<T>> : std::true_type {};
template <class T>
struct is_many<std::set<T>> : std::true_type {};

}  // namespace stored

template <class T>
boost::json::value to_stored(T const& value) {
    if constexpr (std::is_same_v<T, std::string> || std::is_same_v<T, bool>) {
        return boost::json::value(value);
    } else if constexpr (std::is_enum_v<T>) {
        return boost::json::value(static_cast<std::int64_t>(value));
    } else if constexpr (std::is_integral_v<T>) {
        return boost::json::value(static_cast<std::int64_t>(value));
    } else if constexpr (stored::is_optional<T>::value) {
        return value ? to_stored(*value) : boost::json::value();
    } else if constexpr (stored::is_many<T>::value) {
        boost::json::array all;
        for (auto const& one : value) all.push_back(to_stored(one));
        return all;
    } else {
        static T const plain{};
        boost::json::object all;
        boost::mp11::mp_for_each<boost::describe::describe_members<T, boost::describe::mod_public>>(
            [&](auto member) {
                auto one = to_stored(value.*member.pointer);
                if (one != to_stored(plain.*member.pointer))
                    all.emplace(member.name, std::move(one));
            });
        return all;
    }
}

template <class T>
T from_stored(boost::json::value const& stored) {
    if constexpr (std::is_same_v<T, std::string>) {
        return std::string(stored.as_string());
    } else if constexpr (std::is_same_v<T, bool>) {
        return stored.as_bool();
    } else if constexpr (std::is_enum_v<T>) {
        return static_cast<T>(stored.as_int64());
    } else if constexpr (std::is_integral_v<T>) {
        return static_cast<T>(stored.as_int64());
    } else if constexpr (stored::is_optional<T>::value) {
        if (stored.is_null()) return std::nullopt;
        return from_stored<typename T::value_type>(stored);
    } else if constexpr (stored::is_many<T>::value) {
        T all;
        for (auto const& one : stored.as_array())
            all.insert(all.end(), from_stored<typename T::value_type>(one));
        return all;
    } else {
        T made{};
        boost::mp11::mp_for_each<boost::describe::describe_members<T, boost::describe::mod_public>>(
            [&](auto member) {
                using Member = std::decay_t<decltype(made.*member.pointer)>;
                if (auto const* one = stored.as_object().if_contains(member.name))
                    made.*member.pointer = from_stored<Member>(*one);
            });
        return made;
    }
}

}  // namespace report::test
