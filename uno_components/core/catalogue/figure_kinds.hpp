// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/catalogue/figure.hpp"

namespace report {

/// What is counted or paid: it can be added up.
inline bool is_amount(FigureKind kind) {
    return kind == FigureKind::count || kind == FigureKind::money;
}

/// An amount, or a share of one.
inline bool is_number(FigureKind kind) {
    return is_amount(kind) || kind == FigureKind::percent;
}

}  // namespace report
