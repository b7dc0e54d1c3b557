#!/usr/bin/env python3
# SPDX-License-Identifier: MPL-2.0
"""Makes reports of both levels of government, of many units, periods and sizes with `cchc new` and
gives them to `cchc check`: nothing may be found but what is true of them.

    check_matrix.py CCHC SAMPLE.json [--every 1] [--keep FOLDER]

SAMPLE.json is the report whose texts and figures the others are made of (docs/samples, of two
levels). `--every 7` takes each seventh. Ends with 0 when nothing else was found.
"""

import argparse
import collections
import copy
import json
import pathlib
import subprocess
import sys
import tempfile

# Kind of unit, its name, where it was before the levels became two.
UNITS = {
    "two": [("xa", "An"), ("xa", "Phổ An"), ("phuong", "Hạc Thành"), ("dac_khu", "Lý Sơn"),
            ("phuong", "Đức Phổ - Nguyễn Nghiêm"), ("xa", "Trần Hưng Đạo")],
    "three": [("xa", "Bình Minh"), ("phuong", "Tân Lập"), ("thi_tran", "Đông Hòa"), ("xa", "An")],
}
SUPERIORS = ["huyện Đông Hà", "thị xã Đức Phổ", "thành phố Tam Kỳ", "huyện Ea Kar"]
# Kind of period, its ordinal, month and day of the last day of its data.
PERIODS = [("thang", 5, "05-14"), ("quy", 2, "06-14"), ("sau_thang", 0, "06-14"),
           ("chin_thang", 0, "09-14"), ("k_thang", 10, "10-14"), ("nam", 0, "12-14")]
SIZES = ["nothing", "small", "middle", "large"]

# What is true of them: places that nobody has filled (not all figures are entered), and of a draft
# that it has no number and no day.
TRUE = {"C05", "C05b"}
# What a clerk enters of a unit named after a person.
PLACES = {"Trần Hưng Đạo": "Xã Trần Hưng Đạo"}


def figures(size, months):
    """Figures that fit one another and the part of the year that has passed."""
    n = {"small": 1, "middle": 7, "large": 120}[size]
    direct, online, carried = 11 * n, 23 * n, 2 * n
    late, before, pending, pending_late, back = 0, 19 * n, 3 * n, 0, n
    total = direct + online + carried
    done = total - pending - back
    plan = 4000000000 * n
    group, posts = 9 + n % 3, 8
    return {
        "cd_nv_kh": 30, "cd_nv_ht": 24, "kt_don_vi": 3, "kt_van_de": 2, "kt_da_xu_ly": 2,
        "tt_tin": 8 * n, "tt_bai": 3 * n, "tt_hoi_nghi": 5, "tt_luot_nguoi": 60 * n,
        "bc_phai_nop": 8, "bc_dung_han": 8, "kh_phieu": 20 * n, "kh_hai_long": 19 * n,
        "tc_vbqppl_bh": 0, "tc_kt": 0, "tc_ra_soat": 0, "th_tiep_nhan": 145,
        "th_khong_tiep_nhan": 7, "pa_da_xl": n, "pa_dang_xl": 0, "rs_so_tthc": 20, "rs_de_xuat": 3,
        "hs_ky_truoc": carried, "hs_truc_tuyen": online, "hs_truc_tiep": direct,
        "hs_truoc": before, "hs_dung": done - before - late, "hs_qua": late,
        "hs_dang_trong": pending - pending_late, "hs_dang_qua": pending_late, "hs_rut": back,
        "mc_ho_so_lt": 5 * n, "mc_nhan_su": 4, "bm_bc_giao": posts + 2, "bm_co_mat": posts + 2,
        "cb_giao": 2 * group, "cb_co_mat": 2 * group, "cb_can_bo": group, "cb_cong_chuc": group,
        "cb_can_bo_dai_hoc": group, "cb_cong_chuc_dai_hoc": group, "dt_lop": 5, "dt_can_bo": 4,
        "dt_cong_chuc": 6, "kl_so": 0, "ns_du_toan": plan, "ns_thu": plan * months // 12,
        "ns_chi": plan * months // 12 - 1000000 * n,
        "ns_kh_von": plan // 4, "ns_giai_ngan": plan // 8, "vb_den": 120 * n, "vb_di": 60 * n,
        "vb_di_ky_so": 60 * n, "dv_toan_trinh": 90, "dv_mot_phan": 55, "dv_tt_truc_tuyen": 4 * n,
        "sh_ho_so": total - carried, "sh_ket_qua": done,
    }


def fitting(values, wanted):
    """Of the figures those that the sample has, so that none is of another kind."""
    return {name: value for name, value in wanted.items() if name in values}


def reports(sample):
    number = 0
    for levels, units in UNITS.items():
        for at, (kind, name) in enumerate(units):
            for period, ordinal, last in PERIODS:
                size = SIZES[number % len(SIZES)]
                number += 1
                year = (2026 if at % 2 else 2025) if levels == "two" else (2024 if at % 2 else 2023)
                if levels == "two" and year == 2025 and period in ("thang", "quy", "sau_thang"):
                    year = 2026
                data = copy.deepcopy(sample)
                data["period"] = {"kind": period, "year": year}
                if ordinal:
                    data["period"]["n"] = ordinal
                agency = data["agency"]
                agency.update(id="a%d" % number, unit_kind=kind, unit_name=name, place=PLACES.get(name, ""),
                              level="hai_cap" if levels == "two" else "ba_cap",
                              superior="" if levels == "two" else SUPERIORS[at % len(SUPERIORS)])
                agency["addressees"] = []
                data.pop("addressees", None)
                data["lists"] = {}
                data["values"] = {} if size == "nothing" else fitting(sample["values"],
                                                                      figures(size, int(last[:2])))
                data["issue_date"] = "%d-%s" % (year, last[:3] + str(int(last[3:]) + 4))
                data["number"] = 10 + number
                data["state"] = "issued" if number % 3 else "draft"
                if data["state"] == "draft":
                    del data["issue_date"], data["number"]
                if size == "large":
                    data["lists"]["kn"] = ["Đề nghị cấp trên bố trí kinh phí mua máy tính, máy quét "
                                           "cho %s thứ %d" % (what, i) for i in range(1, 9)
                                           for what in ("tổ công nghệ", "điểm tiếp nhận hồ sơ")]
                yield "%02d-%s-%s-%s-%s" % (number, levels, kind, period, size), size, data


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("cchc")
    parser.add_argument("sample")
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--keep")
    given = parser.parse_args()
    sample = json.loads(pathlib.Path(given.sample).read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as made:
        folder = pathlib.Path(given.keep or made)
        folder.mkdir(parents=True, exist_ok=True)
        sizes = {}
        for name, size, data in list(reports(sample))[::given.every]:
            (folder / (name + ".json")).write_text(json.dumps(data, ensure_ascii=False), "utf-8")
            sizes[name] = size
        found = collections.defaultdict(list)
        documents, checked = folder / "documents", folder / "checked"
        documents.mkdir(exist_ok=True)
        checked.mkdir(exist_ok=True)
        names = {}
        ended = subprocess.run(
            [given.cchc, "new", "--data", *(str(folder / (name + ".json")) for name in sizes),
             "--out", str(documents), "--replace"], stdout=subprocess.PIPE, text=True, check=True)
        for line in ended.stdout.splitlines():
            if " -> " in line:
                data, document = line.split("] ", 1)[1].split(" -> ")
                names[pathlib.Path(document).stem] = pathlib.Path(data).stem
        ended = subprocess.run([given.cchc, "check", *(str(documents / (name + ".odt")) for name in names),
                                "--json", str(checked), "--replace"], stdout=subprocess.DEVNULL)
        if ended.returncode > 1:
            sys.exit("cchc check ended with %d" % ended.returncode)
        told = collections.Counter()
        for document, name in names.items():
            for one in json.loads((checked / (document + ".json")).read_text("utf-8"))["findings"]:
                told[one["rule"]] += 1
                if one["rule"] not in TRUE:
                    found[one["rule"]].append("%s: %s [%s]" % (name, one["message"], one["text"][:80]))
        print("%d reports; told: %s" % (len(names), ", ".join(
            "%s %d" % pair for pair in sorted(told.items()))))
        for rule, all_of in sorted(found.items()):
            print("%s, %d times:" % (rule, len(all_of)))
            for line in all_of[:4]:
                print("    " + line)
        if len(names) != len(sizes):
            sys.exit("%d of %d reports were made" % (len(names), len(sizes)))
        sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
