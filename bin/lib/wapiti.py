"""Names what a report of wapiti holds on standard error, and prints how much it is."""
import json
import pathlib
import sys

report = json.loads(pathlib.Path(sys.argv[1]).read_text())
count = 0
for kind in ("vulnerabilities", "anomalies"):
    for name, items in report.get(kind, {}).items():
        for item in items:
            count += 1
            place = f"{item['method']} {item['path']} {item.get('parameter') or ''}".strip()
            print(f"  {name}: {place}: {item['info']}", file=sys.stderr)
print(count)
