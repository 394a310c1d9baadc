"""The report of all measurements: one page, on which what was measured before stays."""

import pytest

from benchmarks import report


@pytest.fixture
def measured(tmp_path, monkeypatch):
    """Measure these programs, of which each prints what it is told to; the page afterwards."""
    monkeypatch.setattr(report, "RESULTS", tmp_path / "RESULTS.md")

    def measure(**printed):
        monkeypatch.setattr(report, "run", lambda name: printed[name])
        monkeypatch.setattr("sys.argv", ["report", *printed])
        with pytest.raises(SystemExit) as end:
            report.main()
        return end.value.code, report.RESULTS.read_text(encoding="utf-8")

    return measure


def test_what_is_measured_again_is_replaced_and_the_rest_stays(measured):
    measured(training="1.00 met", store="2.00 s\n\n## MISSED: 3 s")
    code, page = measured(training="0.50 met")
    assert "1.00" not in page
    assert "0.50 met" in page
    assert "2.00 s" in page
    assert page.index("## training") < page.index("## store")
    assert page.count("\n## training\n") == page.count("\n## store\n") == 1
    assert code == 1
    assert "- store: `## MISSED: 3 s`" in page.partition("## training")[0]


def test_that_no_bar_is_missed_is_said(measured):
    code, page = measured(loading="met")
    assert code == 0
    assert "\nNone.\n" in page


def test_the_programs_are_there():
    folder = report.RESULTS.parent
    assert [name for name in report.PROGRAMS if not (folder / f"{name}.py").exists()] == []
