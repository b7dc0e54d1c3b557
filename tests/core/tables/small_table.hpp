// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/tables/grid.hpp"
#include "small_kind.hpp"

namespace report::test {

/// Three head rows, a row that stands for all, a total row and a switch.
inline std::string const small_table_file = R"json({
  "id": "bang_ho_so", "caption": "Hồ sơ {period}", "section": "phan_1", "unit": "Đơn vị tính: hồ sơ",
  "number_row": true, "zero_blanks": true, "free_rows": true,
  "columns": [
    {"id": "tt", "heads": ["TT"], "width": 1000, "kind": "count", "derive": {"row_number": true}},
    {"id": "ten", "heads": ["Lĩnh vực"], "width": 7000, "kind": "text"},
    {"id": "tong", "heads": ["Nhận", "Tổng số"], "width": 2000, "kind": "count",
     "derive": {"sum_of": ["mang", "giay"]}, "number": "(3) = (4) + (5)",
     "tied": {"figure": "moi"}},
    {"id": "mang", "heads": ["Nhận", "Trong đó", "Trực tuyến"], "width": 2000, "kind": "count",
     "tied": {"sum_of": ["mang"], "if": "them_cu", "plus": ["cu"]}},
    {"id": "giay", "heads": ["Nhận", "Trong đó", "Trực tiếp"], "width": 2000, "kind": "count",
     "tied": {"figure": "giay"}},
    {"id": "ty_le", "heads": ["Tỷ lệ (%)"], "width": 2000, "kind": "percent",
     "derive": {"share_of": ["mang"], "whole": ["tong"]}}],
  "rows": [{"id": "chung", "alone": true, "cells": {"ten": "Tất cả của {agency}"}}],
  "total": {"label": "TỔNG CỘNG", "add": ["mang", "giay"]},
  "switches": [{"id": "them_cu", "label": "Thêm hồ sơ cũ", "on": false, "notes": [
    {"on": true, "text": "Cột (4) gồm cả hồ sơ cũ."},
    {"on": false, "positive": ["cu"], "text": "Ngoài ra {cu} hồ sơ cũ."}]}]
})json";

/// Fixed rows of every kind, compared with last period; and rows of a list.
inline std::string const small_comparison_file = R"json({
  "id": "bang_so", "caption": "So sánh", "points": " điểm", "free_rows": true,
  "columns": [
    {"id": "ten", "heads": ["Chỉ tiêu"], "width": 8000, "kind": "text"},
    {"id": "nay", "heads": ["Kỳ này"], "width": 2000, "kind": "count"},
    {"id": "truoc", "heads": ["Kỳ trước"], "width": 2000, "kind": "count"},
    {"id": "hon", "heads": ["Tăng, giảm"], "width": 2000, "kind": "count", "sign": true,
     "derive": {"difference_of": ["nay", "truoc"]}},
    {"id": "tl", "heads": ["Tỷ lệ (%)"], "width": 2000, "kind": "percent", "sign": true,
     "derive": {"change_of": ["nay", "truoc"]}}],
  "rows": [
    {"id": "muc", "heading": true, "cells": {"ten": "Mục"}},
    {"id": "mang", "cells": {"ten": "Trực tuyến", "nay": {"figure": "mang"}, "truoc": {"figure": "mang", "time": "last"}}},
    {"id": "tl", "cells": {"ten": "Tỷ lệ", "nay": {"figure": "dat"}, "truoc": {"figure": "dat", "time": "last"}}},
    {"id": "tien", "cells": {"ten": "Nghìn đồng", "nay": {"figure": "tien", "per": 1000}}},
    {"id": "cach", "cells": {"ten": "Hình thức", "nay": {"figure": "hinh_thuc",
      "choices": [{"id": "a", "label": "0"}, {"id": "b", "label": "1"}]}}},
    {"id": "la", "usual": false, "cells": {"ten": "Ít dùng", "nay": {"kind": "percent"}}}]
})json";

inline std::string const small_list_table_file = R"json({
  "id": "bang_vi_tri", "caption": "Vị trí", "free_rows": true, "sort": ["so"],
  "columns": [
    {"id": "tt", "heads": ["TT"], "width": 1000, "kind": "count", "derive": {"row_number": true}},
    {"id": "ten", "heads": ["Tên"], "width": 12000, "kind": "text"},
    {"id": "so", "heads": ["Số"], "width": 3000, "kind": "count"}],
  "from_list": {"list": "vi_tri", "cells": {"ten": "{ten}[ ({ghi_chu})]", "so": "{so}"}},
  "total": {"label": "Tổng", "add": ["so"]}
})json";

inline KindFiles table_files(std::string const& from = {}, std::string const& to = {}) {
    auto files = small_files();
    files["tables/1.json"] = small_table_file;
    files["tables/2.json"] = small_comparison_file;
    files["tables/3.json"] = small_list_table_file;
    if (!from.empty())
        for (auto& [name, text] : files)
            if (auto const at = text.find(from);
                name.rfind("tables/", 0) == 0 && at != std::string::npos)
                text.replace(at, from.size(), to);
    return files;
}

inline ReportKind table_kind() {
    auto const kind = load_report_kind(table_files());
    if (!kind) throw ProblemError(kind.error());
    return *kind;
}

/// The texts of the body, cells parted by "|".
inline std::vector<std::string> lines_of(Grid const& grid) {
    std::vector<std::string> lines;
    for (auto const& row : grid.body) {
        std::string line;
        for (auto const& cell : row.cells) line += (&cell == &row.cells[0] ? "" : "|") + cell.text;
        lines.push_back(line);
    }
    return lines;
}

/// Which cell covers each place of `rows` x `columns`; throws when one is covered twice or never.
inline void check_cover(std::vector<GridCell> const& cells, std::size_t first, std::size_t rows,
                        std::size_t columns) {
    std::vector<int> covered(rows * columns);
    for (auto const& cell : cells)
        for (std::size_t r = 0; r < cell.row_span; ++r)
            for (std::size_t c = 0; c < cell.column_span; ++c)
                ++covered.at((cell.row - first + r) * columns + cell.column + c);
    for (auto const times : covered)
        if (times != 1) throw std::runtime_error("a place of the table is covered not once");
}

inline void check_cover(Grid const& grid) {
    check_cover(grid.head, 0, grid.head_rows, grid.widths.size());
    for (std::size_t i = 0; i < grid.body.size(); ++i)
        check_cover(grid.body[i].cells, i, 1, grid.widths.size());
}

}  // namespace report::test
