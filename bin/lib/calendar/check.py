"""Compares every day of every china-YEAR.yaml in a directory with chinesecalendar."""

import datetime
import pathlib
import sys

import chinese_calendar
import yaml

ONE_DAY = datetime.timedelta(days=1)


def days(first, last):
    while first <= last:
        yield first
        first += ONE_DAY


def ours(file):
    """The days off and the make-up days of a file."""
    off = {day for holiday in file["closed"] for day in days(holiday["from"], holiday["to"])}
    return off, {entry["date"] for entry in file["make-up"]}


def compare(path):
    file = yaml.safe_load(path.read_text(encoding="utf-8"))
    off, make_up = ours(file)
    year = file["year"]
    passed = failed = 0
    for day in days(datetime.date(year, 1, 1), datetime.date(year, 12, 31)):
        works = day in make_up or (day.weekday() < 5 and day not in off)
        try:
            expected = chinese_calendar.is_workday(day)
        except NotImplementedError:
            print(f"{path.name}: chinesecalendar knows nothing of {year}; the year is NOT COMPARED")
            return passed, failed + 1
        is_holiday, name = chinese_calendar.get_holiday_detail(day)
        named = (day in off) == (is_holiday and name is not None)
        if works == expected and named:
            passed += 1
        else:
            failed += 1
            said = "a working day" if expected else f"a day off ({name or 'weekend'})"
            here = "a working day" if works else "a holiday" if day in off else "a weekend"
            print(f"{path.name}: {day} is {here}; chinesecalendar says it is {said}")
    print(f"{path.name}: {year} compared")
    return passed, failed


def main():
    paths = sorted(pathlib.Path(sys.argv[1]).glob("china-*.yaml"))
    results = [compare(path) for path in paths]
    passed, failed = (sum(column) for column in zip(*results, strict=True)) if results else (0, 1)
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


main()
