"""What an operator does, part by part; each part gets a folder of its own."""
import json
import re
import signal
import sqlite3
import time
from datetime import datetime, timedelta, timezone

from operator_desk import PASSWORD
from script_parts import scripts

WRONG_CALLS = [
    (["bogus"], "Unexpected argument 'bogus'"), (["serve", "--port", "x"], "The value 'x' is invalid"),
    (["serve", "--port", "99999"], "A port is 0 to 65535."), (["serve", "--live"], "--live moves the demo centre only"),
    (["verify", "--database", "foo"], "named sqlite:PATH"), (["verify", "--time-zone", "Moon"], "There is no time zone 'Moon'"),
    (["verify", "--language", "fr"], "There is no language 'fr'"), (["verify", "--log-level", "loud"], "There is no log level 'loud'"),
    (["user", "add", "x", "--role", "king"], "The value 'king' is invalid"), (["token", "create", "--user", "x", "--scope", "moon"], "A scope is"),
    (["import", "x.csv", "--format", "csv"], "needs --map FILE"), (["ticket", "list"], "Missing expected argument '--as <name>'"),
    (["ticket", "create", "--as", "x"], "A contact needs --channel and --description"),
    (["ticket", "answer", "N", "--as", "x"], "Give either --accept or --reject"),
    (["ticket", "transfer", "N", "--as", "x", "--reason", "r", "--summary", "s"], "Give either --queue or --agent."),
    (["ticket", "prioritise", "N", "P9", "--as", "x", "--reason", "r"], "A priority is P1, P2, P3 or P4."),
    (["ticket", "classify", "N", "--as", "x"], "Give --type, --category or --urgency."),
    (["ticket", "attach", "N", "f", "--as", "x", "--direction", "toCustomer", "--text", "t"], "needs --channel"),
    (["request", "open", "--as", "x", "--right", "access", "--words", "w"], "Give either --ticket or --phone."),
    (["request", "refuse", "N", "--as", "x", "--reason", "moon", "--words", "w"], "The value 'moon' is invalid"),
    (["export", "ask", "--as", "x", "--reason", "r"], "Give at least one --column."), (["breach", "list", "--as", "x", "--limit", "0"], "--limit is 1 to 200."),
    (["serve", "--backup-at", "25:00"], "a backup is made at a time such as 02:00"), (["serve", "--backup-keep", "0"], "--backup-keep is 1 to 10000"),
    (["backup", "b", "--keep", "0"], "--keep is 1 to 10000."),
    (["handbook", "draft", "drafts/1.1"], "three numbers such as 1.1.0"), (["handbook", "simulate", "x", "--days", "0"], "--days is 1 to 36500."),
    (["wording", "measure"], "Give either --sample or --dialogues."),
    (["anchors", "check", "x", "--public-key", "zz"], "64 hexadecimal digits"), (["simulate", "--days", "0"], "days are 1 to 3660"),
]


def commands(desk):
    """every command has help with an example, and --json"""
    groups = re.findall(r"^  ([a-z]+) ", desk.run("--help").out.split("SUBCOMMANDS:")[1], re.M)
    desk.check(len(groups) >= 13, f"only {groups}")
    for group in groups:
        text = desk.expect(desk.run(group, "--help"), 0, out="Example").out
        names = re.findall(r"^  ([a-z]+) ", text.split("SUBCOMMANDS:")[1], re.M) if "SUBCOMMANDS:" in text else []
        for arguments in [[group, name] for name in names] or [[group]]:
            answer = desk.expect(desk.run(*arguments, "--help"), 0, out="--json")
            desk.check("Example" in answer.out, f"{arguments}: no example")
    desk.expect(desk.run("--version"), 0, out="schema step")
    desk.golden("help", desk.run("--help").out)


def wrong_calls(desk):
    """a wrong call ends with 2 and says on stderr what is right"""
    for arguments, words in WRONG_CALLS:
        answer = desk.expect(desk.run(*arguments), 2, err=words)
        desk.check(answer.out == "", f"{arguments} wrote {answer.out!r}")
    for variable, value in [("PORT", "abc"), ("LOG_LEVEL", "loud"), ("DEMO", "yes"), ("LANGUAGE", "fr"), ("DATABASE", "x")]:
        desk.expect(desk.run("serve", **{f"SWITCHBOARD_{variable}": value}), 2, err=value)
    desk.expect(desk.run("handbook"), 2, err="SUBCOMMANDS")
    desk.check(not any(desk.folder.iterdir()), f"something was made: {list(desk.folder.iterdir())}")


def wording(desk):
    """replies are checked, on their own and when they are sent"""
    desk.expect(desk.run("wording", "check", "您好，已修好。谢谢"), 0, out="ok")
    said = desk.expect(desk.run("wording", "check", "--json", "-", stdin="我们保证今天修好"), 0).json
    desk.check(said["grade"] == "warn" and said["findings"][1]["words"] == "保证今天修好", f"{said}")
    desk.expect(desk.run("wording", "check", "爱去哪告去哪告"), 1, out="block  0-7 “爱去哪告去哪告”")
    desk.expect(desk.run("wording", "check", "x" * 20_001), 1, err="At most 20000")
    desk.expect(desk.run("wording", "check", "x", "--edition", "9.9.9"), 1, err="neither the folder of a draft")
    sample = desk.folder / "sample.tsv"
    sample.write_text("block\t神经病\nclear\t您好\nclear\t不归我管\n")
    desk.expect(desk.run("wording", "measure", "--sample", "sample.tsv", "--show"), 0, out="block  precision 100.0 %", err="clear found warn: 不归我管")
    dialogues = desk.folder / "dialogues.jsonl"
    dialogues.write_text(json.dumps({"id": "1", "turns": [{"sender": "customer", "text": "神经病"}, {"sender": "helpdesk", "text": "急什么"}]}) + "\n")
    desk.expect(desk.run("wording", "measure", "--dialogues", "dialogues.jsonl"), 0, out="warn  1 of 1 turns")
    desk.expect(desk.run("wording", "measure", "--dialogues", "absent.jsonl"), 1, err="absent.jsonl")
    sample.write_text("bad\tx\n")
    desk.expect(desk.run("wording", "measure", "--sample", "sample.tsv"), 1, err="Line 1 should be")


def what_is_absent(desk):
    """an absent database, key or folder is refused, and nothing is made of it"""
    for arguments in [["verify"], ["user", "list"], ["token", "create", "--user", "x"], ["ticket", "list", "--as", "x"], ["rebuild"]]:
        desk.expect(desk.run(*arguments), 1, err="there is no database at var/switchboard.db")
    desk.expect(desk.run("migrate", "--database", "sqlite:a/b/c.db"), 1, err="there is no folder")
    desk.check(not any(desk.folder.iterdir()), f"something was made: {list(desk.folder.iterdir())}")
    desk.expect(desk.run("migrate", "--json"), 0, out='"schema":')
    desk.expect(desk.run("migrate"), 0, out="up to date")
    desk.expect(desk.run("verify"), 1, err="openssl rand -hex 32")
    key = desk.folder / "key"
    key.write_text("00" * 32)
    key.chmod(0o644)
    desk.expect(desk.run("verify", "--key-file", "key"), 1, err="can be read by others")
    key.chmod(0o600)
    desk.expect(desk.run("user", "add", "zhou", "--role", "lead", "--agreement", "BM-1", "--key-file", "key"), 0)
    other = desk.folder / "other"
    other.touch(mode=0o600)
    other.write_text("11" * 32)
    desk.expect(desk.run("verify", "--key-file", "other"), 1, err="not the one that the database was made with")
    (desk.folder / "text.db").write_text("no database, only words" * 100)
    desk.expect(desk.run("verify", "--key-file", "key", "--database", "sqlite:text.db"), 1, err="file is not a database")
    desk.expect(desk.run("user", "add", "zhou", "--role", "lead", "--agreement", "BM-1", "--key-file", "key"), 1, err="name-taken")
    desk.expect(desk.run("token", "create", "--user", "nobody", "--key-file", "key"), 1, err="There is nobody called nobody")
    desk.expect(desk.run("verify", "--key-file", "key"), 0, out="everything fits")


MAPPING = "source: old\ncolumns: {key: id, description: text}\nconstants: {channel: web}\n"
CONTACT = {
    "channel": "phone", "customer": {"name": "王小明", "number": "13800001234", "identityLevel": "L1"},
    "place": {"province": "河南", "area": "urban", "address": "金水区花园路 1 号"},
    "description": "家里宽带从昨晚开始断网，光猫红灯一直闪", "expectedResult": "今天之内修好",
}


def one_ticket(desk):
    """one ticket from first word to closed loop, without a server"""
    desk.new()

    def deed(name, *arguments, code=0, out=None, err=None, by="zhou", **more):
        return desk.expect(desk.run("ticket", name, *arguments, "--as", by, **more), code, out=out, err=err)

    made = deed("create", "--stdin", "--json", "--key", "call-1", stdin=json.dumps(CONTACT)).json
    number = made["number"]
    again = deed("create", "--stdin", "--json", "--key", "call-1", stdin=json.dumps(CONTACT)).json
    desk.check(again == made, "the same key gave another answer")
    desk.check("13800001234" not in json.dumps(made) and made["customer"]["name"] == "王*", "personal data is not masked")
    deed("list", by="wu", code=1, err="may not see tickets")
    deed("list", by="nobody", code=1, err="There is nobody called nobody")
    deed("create", "--stdin", code=1, err="malformed-json", stdin="{")
    deed("create", "--stdin", code=1, err="at /bogus", stdin='{"channel": "web", "description": "x", "bogus": 1}')
    deed("close", number, code=1, err="clause")
    deed("assign", number, "--agent", "lin", out="offered to lin")
    deed("answer", number, "--accept", by="lin", out="with lin")
    deed("assess", number, "--complexity", "simple", "--decision", "handle", by="lin", out="handling")
    deed("record", number, "--expected-result", "明天之前修好", by="lin")
    deed("classify", number, "--urgency", "normal", by="lin")
    deed("prioritise", number, "P3", "--reason", "单户", by="zhou", out="P3")
    deed("hold", number, "--reason", "waitingForParts", by="lin", out="held")
    deed("resume", number, by="lin", out="inProgress")
    deed("snooze", number, "--until", "尽快", by="lin", code=1, err="in 3 working days")
    deed("snooze", number, "--until", "3个工作日后", by="lin", out="inProgress")
    desk.check(number in deed("list", "--snoozed", "yes", by="lin").out, "what is snoozed is not listed")
    desk.check("snoozed" in deed("show", number, by="lin").out, "the ticket does not say that it is snoozed")
    deed("wake", number, by="lin", out="inProgress")
    view = desk.expect(
        desk.run("view", "save", "我的", "--as", "lin", "--term", "assignee=me", "--term", "priority=P1,P2,P3,P4", "--json"), 0
    ).json
    desk.check(number in deed("list", "--view", view["id"], by="lin").out, "the view does not list what it asks for")
    deed("list", "--view", view["id"], by="zhou", code=1, err="no-view")
    desk.expect(desk.run("view", "save", "我的", "--as", "lin"), 1, err="view-name-taken")
    desk.expect(desk.run("view", "save", "x", "--as", "lin", "--share", "all"), 1, err="may not share a view")
    desk.expect(desk.run("view", "list", "--as", "lin"), 0, out=view["id"])
    desk.expect(desk.run("view", "delete", view["id"], "--as", "lin"), 0)
    desk.expect(desk.run("view", "list", "--as", "lin"), 0, err="No views yet")
    desk.expect(desk.run("view", "restore", view["id"], "--as", "zhou"), 1, err="no-view")
    desk.expect(desk.run("view", "restore", view["id"], "--as", "lin"), 0, out=view["id"])
    desk.expect(desk.run("view", "delete", view["id"], "--as", "lin"), 0)
    deed("bulk", "run", "hold", number, "GZ20000101-000001", "--reason", "plannedOutage", "--dry-run", by="lin", out="would do 1 done, 1 refused")
    run = deed("bulk", "run", "hold", number, "--where", "q", by="lin", code=2, err="Name tickets, or give a question")
    run = deed("bulk", "run", "hold", number, "GZ20000101-000001", "--reason", "plannedOutage", "--json", by="lin", code=1).json
    desk.check(run["counts"] == {"tickets": 2, "done": 1, "same": 0, "refused": 1, "pending": 0}, f"{run['counts']}")
    deed("bulk", "show", run["id"], by="lin", out="There is no ticket GZ20000101-000001")
    deed("bulk", "show", run["id"], by="zhou", code=1, err="no-bulk")
    deed("bulk", "undo", run["id"], "--dry-run", by="lin", out="would do 1 done")
    deed("bulk", "undo", run["id"], by="lin", out="1 done")
    deed("bulk", "undo", run["id"], by="lin", code=1, out="has changed")
    deed("bulk", "list", by="lin", out="finished")
    deed("bulk", "continue", run["id"], by="lin", code=1, out=run["id"])
    deed("bulk", "end", run["id"], by="lin", out="finished")
    deed("bulk", "run", "snooze", "--where", "assignee=lin&status=inProgress", "--until", "明天上午9点", "--dry-run", by="lin", out="would do 1 done")
    question = {**CONTACT, "description": "请问套餐外流量怎么收费", "type": "inquiry", "category": "tariff"}
    asked = deed("create", "--stdin", "--json", stdin=json.dumps(question), by="lin").json["number"]
    deed("merge", number, "--into", asked, by="zhou", code=1, err="later-ticket")
    deed("merge", asked, "--into", number, "--preview", by="lin", out=f"{asked} would go on as {number}")
    deed("merge", asked, "--into", number, by="lin", out="closed")
    desk.check(f"into {number}" in deed("show", asked, by="lin").out, "the ticket does not say that it was merged")
    deed("unmerge", asked, by="lin", out=asked)
    deed("unmerge", asked, by="lin", code=1, err="no-such-merger")
    deed("cancel", asked, "--reason", "误录", by="lin", out="cancelled")
    deed("transfer", number, "--agent", "zhou", "--reason", "需上门", "--summary", "光猫红灯", by="lin")
    deed("answer", number, "--reject", "wrongUnit", "--suggestion", "网络组", by="zhou")
    deed("message", number, "--direction", "note", "--text", "-", by="lin", stdin="已约上门时间\n")
    reply = ("message", number, "--direction", "toCustomer", "--channel", "sms", "--text")
    deed(*reply, "有本事你去告", "--reason", "x", by="lin", code=1, err="R-3.3-01")
    deed(*reply, "我们保证今天修好", by="lin", code=1, err="wording-needs-reason")
    deed(*reply, "我们保证今天修好", "--reason", "抢修队已确认", by="lin", out="handling")
    picture = bytes.fromhex("89504e470d0a1a0a0000000d49484452")
    (desk.folder / "光猫.png").write_bytes(picture)
    (desk.folder / "page.png").write_text("<html>")
    deed("attach", number, "光猫.png", "--text", "指示灯照片", by="lin", out="handling")
    deed("attach", number, "光猫.png", "page.png", "--text", "照片", by="lin", code=1, err="media-type-refused")
    deed("attach", number, "none.png", "--text", "照片", by="lin", code=1, err="cannot be read")
    files = deed("attachment", "list", number, "--json", by="he").json
    desk.check([file["name"] for file in files["items"]] == ["光猫.png"] and files["unsent"] == [], f"{files}")
    deed("attachment", "list", number, by="he", out="光猫.png")
    file = files["items"][0]["id"]
    deed("attachment", "save", number, file, "--to", "saved.png", by="he", out="saved.png")
    desk.check((desk.folder / "saved.png").read_bytes() == picture, "the file came back changed")
    deed("attachment", "save", number, file, by="he", code=1, err="not written over")
    deed("attachment", "save", number, "none", "--to", "other.png", by="he", code=1, err="no-such-attachment")
    deed(*reply, "您好。谢谢", "--script", "HS20260101-0001", by="lin", code=1, err="HS20260101-0001")
    deed("solve", number, "--result", "repaired", "--cause", "光纤断裂", "--action", "更换皮线", "--text", "已更换皮线", "--evidence", "line-test-1", by="lin")
    deed("confirm", number, "--unreached", "--channel", "phone", by="lin")
    deed("confirm", number, "--solved", "--channel", "phone", by="lin")
    deed("close", number, "--if-version", "2", by="lin", code=1, err="you saw version 2")
    deed("close", number, by="lin", out="closed")
    deed("close", number, by="lin", code=1, err="wrong-stage")
    deed("reopen", number, "--reason", "又断网了", by="zhou", out="pending")
    deed("cancel", number, "--reason", "误录", by="zhou", out="cancelled")
    deed("take", by="lin", err="Nothing waits")
    deed("show", "GZ0-0", code=1, err="There is no ticket")
    desk.check(number in deed("list", "--status", "cancelled").out, "the list lacks it")
    desk.check(number in deed("list", "--q", "光猫", "--sort", "received").out, "the search lacks it")
    events = [event["type"] for event in deed("history", number, "--json", by="he").json["items"]]
    desk.check(events[0] == "ticket.accepted" and events[-1] == "ticket.cancelled", f"{events}")
    desk.golden("ticket-show", deed("show", number, "--history", by="he").out)
    desk.golden("ticket-dispatch", deed("dispatch", number, by="he").out)
    desk.expect(desk.run("verify"), 0, out="everything fits")


def matters(desk):
    """a request, a leak and an export, each from its first word to its end"""
    desk.new()
    desk.expect(desk.run("user", "add", "sun", "--role", "security", "--agreement", "BM-1"), 0)
    made = desk.expect(desk.run("ticket", "create", "--stdin", "--json", "--as", "zhou", stdin=json.dumps(CONTACT)), 0).json

    def deed(kind, name, *arguments, code=0, out=None, err=None, by="sun", **more):
        return desk.expect(desk.run(kind, name, *arguments, "--as", by, **more), code, out=out, err=err)

    opened = ["open", "--right", "access", "--ticket", made["number"], "--words", "-", "--json", "--key", "ask-1"]
    deed("request", "open", "--right", "copy", "--ticket", "GZ20200101-000001", "--words", "复制", by="lin", code=1, err="/ticket")
    request = deed("request", *opened, by="zhou", stdin="查我的信息\n").json
    number = request["number"]
    desk.check(deed("request", *opened, by="zhou", stdin="查我的信息\n").json == request, "the same key gave another answer")
    deed("request", "list", by="lin", code=1, err="role-may-not")
    deed("request", "list", "--open", out=number)
    deed("request", "package", number, code=1, err="identity-not-shown")
    deed("request", "identify", number, "--proof", "callBack", "--note", "回拨", out="identified; version 2; due")
    deed("request", "correct", number, "--field", "name", "--words", "王小明", code=1, err="no-correction-asked")
    deed("request", "package", number, out="13800001234")
    desk.check(deed("request", "package", number, "--json").json["request"] == number, "the package is not of this request")
    deed("request", "withdraw", number, "--reason", "不要了", "--if-version", "1", code=1, err="stale-version")
    deed("request", "answer", number, "--words", "见资料包", out="answered")
    deed("request", "refuse", number, "--reason", "notHeld", "--words", "无", code=1, err="request-ended")
    desk.golden("request-show", deed("request", "show", number).out)

    leak = deed("breach", "open", "--class", "ordinary", "--words", "误发邮件", "--json", by="wu").json["number"]
    deed("breach", "show", leak, by="wu", code=1, err="role-may-not")
    deed("breach", "silence", leak, "--basis", "无危害", code=1, err="not-graded")
    deed("breach", "contain", leak, "--measures", "已撤回", out="contained")
    deed("breach", "grade", leak, "--grade", "considerable", "--kinds", "号码", "--people", "3", out="graded")
    deed("breach", "close", leak, "--lessons", "核对", code=1, err="missing report, notice")
    deed("breach", "report", leak, "--authority", "省通信管理局", "--receipt", "SL-1", out="reported")
    deed("breach", "notify", leak, "--data-and-harm", "号码", "--measures", "已撤回", "--contact", "10000", "--people", "3", out="told")
    deed("breach", "close", leak, "--lessons", "外发前核对", out="closed")
    desk.check(leak in deed("breach", "list", "--status", "closed").out, "the list lacks it")

    asked = ["ask", "--column", "number", "--column", "telephone", "--reason", "核对", "--days", "2"]
    deed("export", *asked, by="lin", code=1, err="role-may-not")
    file = deed("export", *asked, "--json", by="zhou").json["number"]
    deed("export", "approve", file, by="zhou", code=1, err="role-may-not")
    deed("export", "approve", file, "--clear", code=1, err="/isClear")
    deed("export", "approve", file, out="ready")
    deed("export", "file", file, code=1, err="not")
    desk.check("138****1234" in deed("export", "file", file, by="zhou").out, "the file is not masked")
    deed("export", "list", by="zhou", out=file)
    deed("export", "destroy", file, by="zhou", out="destroyed")
    deed("export", "file", file, by="zhou", code=1, err="no-file")
    deed("export", "reject", deed("export", *asked, "--json", by="zhou").json["number"], "--reason", "用途不明", out="rejected")
    desk.expect(desk.run("verify"), 0, out="everything fits")


def looks(desk):
    """one field in the clear, the alarm about a look off ticket, its answer, and the access log's term"""
    desk.new()
    for name, role in [("sun", "security"), ("pan", "audit")]:
        desk.expect(desk.run("user", "add", name, "--role", role, "--agreement", "BM-1"), 0)
    desk.serve()
    number = desk.expect(desk.run("ticket", "create", "--stdin", "--json", "--as", "zhou", stdin=json.dumps(CONTACT)), 0).json["number"]

    def reveal(field, by="zhou", code=0, out=None, err=None, *more):
        return desk.expect(desk.run("ticket", "reveal", number, field, "--as", by, "--reason", "回拨", *more), code, out=out, err=err)

    desk.check(reveal("number").out == "13800001234\n", "the number is not shown alone")
    desk.check(reveal("name", "zhou", 0, None, None, "--json").json["field"] == "name", "no JSON")
    reveal("salary", code=2)
    reveal("number", by="pan", code=1, err="role-may-not")
    desk.expect(desk.run("ticket", "cancel", number, "--as", "zhou", "--reason", "误报"), 0)
    reveal("number", code=1, err="reveal-off-ticket, clause 7.2, R-7.2-10")
    time.sleep(3)
    alarm = desk.expect(desk.run("access", "alarms", "--as", "sun", "--status", "raised"), 0, out="R-7.2-10").out.split("\t")[0]
    desk.expect(desk.run("access", "alarms", "--as", "zhou"), 1, err="role-may-not")
    desk.expect(desk.run("access", "alarms", alarm, "--as", "pan"), 0, out="person\tzhou")
    desk.expect(desk.run("access", "answer", alarm, "--as", "pan", "--note", "x"), 1, err="role-may-not")
    desk.expect(desk.run("access", "answer", alarm, "--as", "sun", "--note", "已核实"), 0, out="acknowledged")
    desk.expect(desk.run("access", "answer", alarm, "--as", "sun", "--note", "又"), 1, err="alarm-answered")
    desk.expect(desk.run("access", "answer", alarm, "--as", "sun", "--breach", "ordinary", "--note", "外泄"), 0, out="breach\tXL")
    desk.expect(desk.run("access", "prune", "--as", "sun"), 1, err="role-may-not")
    desk.expect(desk.run("access", "prune", "--as", "pan"), 0, out="0 entries destroyed")
    desk.expect(desk.run("serve", "--syslog", "http://x"), 2, err="tcp://host:port or udp://host:port")
    desk.stop()
    (desk.folder / "access.json").write_text(desk.expect(desk.run("anchors", "export", "--series", "access"), 0, out='"series"').out)
    desk.expect(desk.run("anchors", "check", "access.json", "--journal"), 0, out="0 anchors")
    desk.expect(desk.run("verify"), 0, out="everything fits")


def beside_a_server(desk):
    """commands beside a running server, which takes in what they wrote"""
    desk.new()
    address = desk.serve()
    for arguments in [["serve"], ["migrate"], ["rebuild"]]:
        desk.expect(desk.run(*arguments), 1, err=f"{address}; stop that first")
    with sqlite3.connect(desk.folder / "other.db"):
        pass
    desk.expect(
        desk.run("serve", "--port", address.rsplit(":", 1)[1], "--database", "sqlite:other.db", "--key-file", "var/master.key"),
        1, err="is taken by another program")
    token = desk.expect(desk.run("token", "create", "--user", "zhou"), 0).out.strip()
    desk.check(re.fullmatch(r"sb_[0-9a-f]{64}", token) is not None, f"a token is printed alone, not {token!r}")
    desk.expect(desk.run("user", "add", "chen", "--role", "agent", "--agreement", "BM-1"), 0)
    made = desk.expect(desk.run("ticket", "create", "--stdin", "--json", "--as", "zhou", stdin=json.dumps(CONTACT)), 0).json
    time.sleep(1)
    desk.check(desk.get(f"{address}/api/v1/tickets/{made['number']}", token)["number"] == made["number"], "the server lacks the ticket")
    agents = [agent["name"] for agent in desk.get(f"{address}/api/v1/agents", token)["items"]]
    desk.check("chen" in agents, f"the server lacks the newcomer: {agents}")
    ways_in(desk, address)
    rows = desk.folder / "rows.jsonl"
    rows.write_text("".join(json.dumps({"id": n, "text": f"第 {n} 户宽带断网"}, ensure_ascii=False) + "\n" for n in range(50)))
    (desk.folder / "map.yaml").write_text(MAPPING)
    desk.expect(desk.run("import", "rows.jsonl", "--format", "json", "--map", "map.yaml", "--json"), 0, out='"accepted":50')
    time.sleep(1)
    queues = desk.get(f"{address}/api/v1/queues", token)["items"]
    desk.check(sum(queue["waiting"] for queue in queues) >= 50, f"the server does not know what was imported: {queues}")
    desk.expect(desk.run("doctor"), 0, out="in use by switchboard serve")
    ended = desk.stop()
    desk.check(ended.code == 0 and "Stopped." in ended.err, f"{ended}")
    desk.expect(desk.run("verify"), 0, out="everything fits")


def ways_in(desk, address):
    """Ends tokens and locks beside a server, which obeys within a second."""
    lost = desk.expect(desk.run("token", "create", "--user", "chen", "--label", "lost", "--json"), 0).json
    desk.check(desk.get(f"{address}/api/v1/me", lost["token"])["name"] == "chen", "the new token does not work")
    listed = desk.expect(desk.run("token", "list", "--user", "chen", "--json"), 0).json
    desk.check([line["label"] for line in listed] == ["lost"] and lost["token"] not in str(listed), f"{listed}")
    desk.expect(desk.run("token", "revoke", lost["id"]), 0, out="is revoked")
    desk.expect(desk.run("token", "revoke", lost["id"]), 1, err="no-such-token")
    time.sleep(1)
    desk.check(desk.status(f"{address}/api/v1/me", lost["token"]) == 401, "a revoked token still works")
    for _ in range(5):
        desk.check(desk.log_in(address, "chen", "wrong wrong wrong") == 401, "a wrong password got in")
    desk.check(desk.log_in(address, "chen", PASSWORD) == 403, "the lock does not hold")
    desk.expect(desk.run("user", "unlock", "chen"), 0, out="chen is unlocked")
    desk.check(desk.log_in(address, "chen", PASSWORD) == 201, "an unlocked name does not get in")
    desk.expect(desk.run("user", "password", "chen", SWITCHBOARD_PASSWORD="password123"), 1, err="too common")
    desk.expect(desk.run("user", "password", "chen", SWITCHBOARD_PASSWORD="another long phrase"), 0, out="new password")
    desk.check(desk.log_in(address, "chen", "another long phrase") == 201, "the new password does not work")
    desk.expect(desk.run("user", "factor", "chen"), 0, out="has no second factor")
    desk.expect(desk.run("user", "factor", "chen", "--remove"), 1, err="no-factor")
    desk.expect(desk.run("doctor", SWITCHBOARD_SECOND_FACTOR="sometimes"), 2, err="is optional or required")


def accounts(desk):
    """an account from its opening to the last day, by the people whose office it is"""
    desk.new()
    for name, role in [("tang", "system"), ("an", "security")]:
        desk.expect(desk.run("user", "add", name, "--role", role, "--agreement", "BM-1", "--signed", "2026-01-05"), 0)
    desk.expect(desk.run("user", "add", "wei", "--role", "agent"), 0, out="gets in after")
    desk.expect(desk.run("user", "activate", "wei", "--as", "tang"), 1, err="account-incomplete")
    desk.expect(desk.run("ticket", "list", "--as", "wei"), 1, err="person-inactive")
    desk.expect(desk.run("user", "agreement", "wei", "--reference", "BM-2", "--signed", "2026-01-06", "--as", "tang"), 1, err="role-may-not")
    desk.expect(desk.run("user", "agreement", "wei", "--reference", "BM-2", "--signed", "2026-13-06"), 2, err="signed")
    desk.expect(desk.run("user", "agreement", "wei", "--reference", "BM-2", "--signed", "2026-01-06", "--as", "an"), 0, out="BM-2")
    active = desk.expect(desk.run("user", "activate", "wei", "--as", "tang", "--json"), 0).json
    desk.check(active["state"] == "active" and active["role"] == "agent", f"{active}")
    made = desk.expect(desk.run("ticket", "create", "--stdin", "--json", "--as", "zhou", stdin=json.dumps(CONTACT)), 0).json
    desk.expect(desk.run("ticket", "show", made["number"], "--as", "wei"), 0)
    desk.expect(desk.run("user", "reach", "wei", "--queues", "nowhere", "--as", "an"), 1, err="There is no queue nowhere")
    desk.expect(desk.run("user", "reach", "wei", "--queues", "lead", "--as", "an"), 0, out="queues lead, provinces all")
    desk.expect(desk.run("ticket", "show", made["number"], "--as", "wei"), 1, err="no-such-ticket")
    desk.expect(desk.run("user", "reach", "wei", "--follow", "--as", "an"), 0, out="reach by role and profile")
    desk.expect(desk.run("user", "reach", "wei", "--follow", "--queues", "lead"), 2, err="--follow")
    desk.expect(desk.run("user", "role", "tang", "audit", "--as", "an"), 1, err="administration-held")
    desk.expect(desk.run("user", "role", "an", "lead", "--as", "an"), 1, err="own-account")
    desk.expect(desk.run("ticket", "take", made["number"], "--as", "wei"), 0)
    desk.expect(desk.run("user", "suspend", "wei", "--reason", "absence", "--as", "tang"), 0, out="suspended")
    desk.expect(desk.run("ticket", "show", made["number"], "--as", "wei"), 1, err="person-inactive")
    again = desk.expect(desk.run("ticket", "show", made["number"], "--as", "zhou", "--json"), 0).json
    desk.check(again["assignee"] is None, f"the ticket is still with somebody: {again['assignee']}")
    desk.expect(desk.run("user", "leave", "tang", "--as", "tang"), 1, err="last-administrator")
    desk.expect(desk.run("user", "leave", "wei", "--as", "tang"), 0, out="left")
    desk.expect(desk.run("user", "activate", "wei", "--as", "tang"), 1, err="person-left")
    shown = desk.expect(desk.run("user", "show", "wei"), 0).out
    desk.check("staff.left" in shown and "staff/system/tang" in shown, shown)
    desk.expect(desk.run("verify"), 0, out="everything fits")


def an_edition(desk):
    """an edition from draft to publication, beside a running server"""
    desk.new()
    address = desk.serve()
    desk.expect(desk.run("handbook", "draft", "drafts/1.1.0"), 0, out="is a copy of 1.0.0")
    desk.expect(desk.run("handbook", "draft", "drafts/1.1.0"), 1, err="never written over")
    desk.expect(desk.run("handbook", "check", "drafts/1.1.0"), 1, out="takes effect no later than 1.0.0")
    head, chapter = desk.folder / "drafts/1.1.0/edition.yaml", desk.folder / "drafts/1.1.0/chapter-2.yaml"
    chapter.write_text(chapter.read_text().replace("limit: 10min}", "limit: 8min}"))

    def effective(after):
        moment = datetime.now(timezone(timedelta(hours=8))) + timedelta(seconds=after)
        head.write_text(re.sub(r"effectiveAt: .*", f"effectiveAt: {moment.isoformat(timespec='seconds')}", head.read_text()))

    effective(30)
    desk.expect(desk.run("handbook", "check", "drafts/1.1.0"), 0, out="V1.1.0: 32 clauses")
    desk.golden("handbook-diff", desk.expect(desk.run("handbook", "diff", "1.0.0", "drafts/1.1.0"), 0).out)
    desk.check(desk.run("handbook", "diff", "1.0.0", "drafts/1.1.0", "--json").json["step"] == "minor", "the step is not minor")
    contact = {**CONTACT, "expectedResult": None}
    number = desk.run("ticket", "create", "--stdin", "--json", "--as", "zhou", stdin=json.dumps(contact)).json["number"]
    desk.expect(desk.run("handbook", "simulate", "drafts/1.1.0", "--days", "1"), 0, out="0 would have a duty that went another way")
    strict = desk.folder / "drafts/1.2.0"
    desk.expect(desk.run("handbook", "draft", "drafts/1.2.0"), 0)
    second = strict / "chapter-2.yaml"
    second.write_text(second.read_text().replace("limit: 10min}", "limit: 1s}"))
    time.sleep(1.1)
    desk.golden("handbook-simulate", desk.expect(desk.run("handbook", "simulate", "drafts/1.2.0", "--days", "1"), 0).out)
    desk.expect(desk.run("handbook", "publish", "drafts/1.1.0", "--as", "zhou"), 1, err="a handbook editor does")
    desk.expect(desk.run("handbook", "publish", "drafts/1.1.0", "--as", "wu"), 1, err="effect-too-early")
    effective(66)
    desk.expect(desk.run("handbook", "publish", "drafts/1.1.0", "--as", "wu"), 0, out="is published and binds from")
    desk.expect(desk.run("handbook", "publish", "drafts/1.1.0", "--as", "wu"), 0, out="is published")
    desk.expect(desk.run("handbook", "publish", "1.0.0", "--as", "wu"), 0, out="V1.0.0 is published")
    chapter.write_text(chapter.read_text() + "# more\n")
    desk.expect(desk.run("handbook", "publish", "drafts/1.1.0", "--as", "wu"), 1, err="edition-changed")
    token = desk.run("token", "create", "--user", "zhou").out.strip()
    time.sleep(1)
    editions = desk.get(f"{address}/api/v1/handbook/editions", token)["items"]
    desk.check([e["version"] for e in editions] == ["1.0.0", "1.1.0"] and editions[0]["isInForce"], f"{editions}")
    time.sleep(68)
    later = desk.run("ticket", "create", "--stdin", "--json", "--as", "zhou", stdin=json.dumps({**contact, "customer": {}})).json
    desk.check(later["edition"] == "1.1.0", f"received under {later['edition']}")
    earlier = desk.get(f"{address}/api/v1/tickets/{number}", token)
    desk.check(earlier["edition"] == "1.0.0", "an earlier ticket changed its edition")
    desk.stop()
    desk.expect(desk.run("handbook", "list"), 0, out="published by wu")
    desk.expect(desk.run("verify"), 0, out="everything fits")


def what_holds(desk):
    """verify, anchors, rebuild and doctor on a desk that is spoilt"""
    desk.environment["SWITCHBOARD_TIME_ZONE"] = "Pacific/Pago_Pago"
    desk.new()
    made = desk.run("ticket", "create", "--stdin", "--json", "--as", "zhou", stdin=json.dumps(CONTACT)).json
    desk.expect(desk.run("verify"), 0, out="no day anchored yet: everything fits")
    # A zone in which it is a later day already: the day that was is sealed at the next start.
    desk.environment["SWITCHBOARD_TIME_ZONE"] = "Pacific/Kiritimati"
    desk.expect(desk.run("ticket", "take", "--as", "lin"), 0)
    desk.expect(desk.run("verify"), 0, out="days anchored through")
    export = desk.expect(desk.run("anchors", "export"), 0)
    (desk.folder / "anchors.json").write_text(export.out)
    key = desk.expect(desk.run("verify", "--public-key"), 0).out.strip()
    desk.check(export.json["publicKey"] == key, "the export names another key")
    desk.expect(desk.run("anchors", "check", "anchors.json", "--public-key", key), 0, out="all good")
    desk.expect(desk.run("anchors", "check", "anchors.json", "--public-key", "d7" * 32), 1, err="is not good")
    desk.expect(desk.run("anchors", "check", "anchors.json", "--journal"), 0, out="all good")
    desk.expect(desk.run("rebuild"), 0, out="1 tickets are folded anew")
    with sqlite3.connect(desk.folder / "var/switchboard.db") as base:
        base.execute("UPDATE tickets SET queue = 'nowhere'")
    desk.expect(desk.run("verify"), 1, err="differs from its journal")
    desk.expect(desk.run("rebuild", "--json"), 0, out='"tickets":1')
    desk.expect(desk.run("verify"), 0, out="everything fits")
    with sqlite3.connect(desk.folder / "var/switchboard.db") as base:
        base.execute("INSERT INTO rebuilding VALUES (1, '', 0)")
        base.execute("DELETE FROM tickets")
    desk.expect(desk.run("verify"), 1, err="finish it with `switchboard rebuild`")
    desk.expect(desk.run("doctor"), 1, out="a rebuild stands at 0 tickets")
    desk.expect(desk.run("ticket", "take", "--as", "lin"), 0, err="a rebuild of the rows was stopped; finishing it")
    desk.expect(desk.run("ticket", "show", made["number"], "--as", "he"), 0, out=made["number"])
    with sqlite3.connect(desk.folder / "var/switchboard.db") as base:
        base.execute("DELETE FROM journal WHERE seq = (SELECT last_seq FROM anchors ORDER BY first_seq LIMIT 1)")
    answer = desk.expect(desk.run("verify", "--json"), 1, out='"faults":[')
    desk.check(any("were anchored" in fault for fault in answer.json["faults"]), f"{answer}")
    desk.expect(desk.run("anchors", "check", "anchors.json", "--journal"), 1, err="were anchored")


def killed(desk):
    """a rebuild that is killed goes on when the server starts"""
    desk.new()
    rows = desk.folder / "rows.jsonl"
    rows.write_text("".join(json.dumps({"id": n, "text": f"第 {n} 户宽带断网"}, ensure_ascii=False) + "\n" for n in range(1500)))
    (desk.folder / "map.yaml").write_text(MAPPING)
    desk.expect(desk.run("import", "rows.jsonl", "--format", "json", "--map", "map.yaml"), 0)
    before = desk.run("ticket", "list", "--as", "zhou", "--limit", "200", "--json").json
    base = sqlite3.connect(desk.folder / "var/switchboard.db")
    stopped = False
    for _ in range(10):
        process = desk.start("rebuild")
        while process.poll() is None and base.execute("SELECT count(*) FROM rebuilding WHERE tickets > 0").fetchone()[0] == 0:
            time.sleep(0.002)
        process.send_signal(signal.SIGKILL)
        process.communicate()
        stopped = base.execute("SELECT count(*) FROM rebuilding WHERE tickets > 0").fetchone()[0] == 1
        if stopped:
            break
    base.close()
    desk.check(stopped, "no kill fell into the rebuild")
    desk.expect(desk.run("verify"), 1, err="finish it with `switchboard rebuild`")
    desk.serve()
    ended = desk.stop()
    desk.check("a rebuild of the rows was stopped; finishing it" in ended.err, f"{ended}")
    desk.expect(desk.run("verify"), 0, out="1500 tickets")
    after = desk.run("ticket", "list", "--as", "zhou", "--limit", "200", "--json").json
    desk.check([t["number"] for t in before["items"]] == [t["number"] for t in after["items"]], "the list differs")


def backups(desk):
    """a backup beside a running server, a drill, what is refused, and a restore"""
    desk.new()
    desk.expect(desk.run("user", "add", "wei", "--role", "system", "--agreement", "BM-1"), 0)
    address = desk.serve()
    made = desk.run("ticket", "create", "--stdin", "--json", "--as", "zhou", stdin=json.dumps(CONTACT)).json
    desk.expect(desk.run("backup", "b", "--as", "zhou"), 1, err="role-may-not")
    place = desk.expect(desk.run("backup", "b", "--as", "wei", "--json"), 0, out='"keyCheck":').json["place"]
    desk.expect(desk.run("backup", "verify", "b"), 0, out="every byte opens")
    desk.expect(desk.run("backup", "drill", "b", "--as", "wei"), 0, out="The drill is noted")
    desk.expect(desk.run("backup", "list"), 0, out="by wei, brought back")
    desk.expect(desk.run("restore", "b"), 1, err=f"{address}; stop that first")
    desk.stop()
    desk.expect(desk.run("restore", "b"), 1, err="--replace moves it aside")
    later = desk.run("ticket", "create", "--stdin", "--json", "--as", "zhou", stdin=json.dumps({**CONTACT, "customer": {}})).json
    desk.expect(desk.run("restore", "b", "--replace"), 0, out="everything fits", err=".before-")
    desk.expect(desk.run("ticket", "show", made["number"], "--as", "he"), 0, out=made["number"])
    desk.expect(desk.run("ticket", "show", later["number"], "--as", "he"), 1, err="There is no ticket")
    desk.expect(desk.run("verify"), 0, out="everything fits")
    other = desk.folder / "other"
    other.touch(mode=0o600)
    other.write_text("11" * 32)
    desk.expect(desk.run("backup", "verify", "b", "--key-file", "other"), 1, err="was made under another master key")
    sealed = desk.folder / place / "database.sealed"
    whole = bytearray(sealed.read_bytes())
    whole[len(whole) // 2] ^= 1
    sealed.write_bytes(whole)
    for arguments in [["backup", "verify", "b"], ["backup", "drill", "b"], ["restore", "b", "--database", "sqlite:new.db"]]:
        desk.expect(desk.run(*arguments), 1, err="database.sealed cannot be opened between byte")
    sealed.write_bytes(whole[:100])
    desk.expect(desk.run("backup", "verify", "b"), 1, err="is cut off at byte 100")
    desk.check(not (desk.folder / "new.db").exists(), "a damaged backup made a database")
    desk.expect(desk.run("backup", "verify", "nowhere"), 1, err="there is no backup at")


def served_backups(desk):
    """a server backs itself up, and the quarter's drill is a duty that a drill meets"""
    desk.new()
    desk.serve("--backup-folder", "shelf", "--backup-keep", "2")
    deadline = time.monotonic() + 60
    while not desk.run("backup", "list").out and time.monotonic() < deadline:
        time.sleep(0.2)
    desk.expect(desk.stop(), 0)
    desk.expect(desk.run("backup", "list"), 0, out="by backup, never brought back", err="The next drill is due")
    desk.expect(desk.run("backup", "drill", "shelf"), 0, out="The drill is noted.")
    desk.expect(desk.run("backup", "list"), 0, out=", brought back", err="The next drill is due")
    with sqlite3.connect(desk.folder / "var" / "switchboard.db") as database:
        states = [row[0] for row in database.execute("SELECT state FROM obligations WHERE rule = 'R-7.3-06' ORDER BY ordinal")]
    desk.check(states == ["met", "pending"], f"the quarter's duties are {states}")
    desk.expect(desk.run("verify"), 0, out="everything fits")
    desk.serve("--backup-folder", "shelf")
    time.sleep(2)
    desk.expect(desk.stop(), 0)
    desk.check(len(desk.run("backup", "list").out.splitlines()) == 1, "a second start made a second backup")


def keys(desk):
    """the master key changes beside a running server, after a kill in the middle, and then the old one opens nothing"""
    desk.new()
    desk.expect(desk.run("user", "add", "sun", "--role", "security", "--agreement", "BM-1"), 0)
    (desk.folder / "rows.jsonl").write_text("".join(
        json.dumps({"id": n, "text": f"第 {n} 户宽带断网"}, ensure_ascii=False) + "\n" for n in range(1200)))
    (desk.folder / "map.yaml").write_text(MAPPING)
    desk.expect(desk.run("import", "rows.jsonl", "--format", "json", "--map", "map.yaml"), 0)
    address = desk.serve()
    token = desk.run("token", "create", "--user", "zhou").out.strip()
    made = desk.run("ticket", "create", "--stdin", "--json", "--as", "zhou", stdin=json.dumps(CONTACT)).json
    desk.expect(desk.run("key", "rotate", "--as", "zhou"), 1, err="role-may-not")
    old = (desk.folder / "var/master.key").read_text()
    stopped = kill_rotation(desk)
    desk.check(stopped, "no kill fell into the rotation")
    new = (desk.folder / "var/master.key.next").read_text()
    for key in [old, new]:
        desk.expect(desk.run("ticket", "show", made["number"], "--as", "zhou", SWITCHBOARD_KEY=key), 0, out=made["number"])
    desk.expect(desk.run("key", "rotate", "--as", "sun"), 0, out="The desk is under a new key now")
    desk.check((desk.folder / "var/master.key").read_text() == new, "the files did not change places")
    whole = desk.get(f"{address}/api/v1/tickets/{made['number']}", token)
    desk.check(whole["description"] == made["description"], f"the server opens nothing any more: {whole}")
    later = desk.run("ticket", "create", "--stdin", "--json", "--as", "zhou", stdin=json.dumps({**CONTACT, "customer": {"number": "13911112222"}})).json
    desk.check(desk.get(f"{address}/api/v1/tickets/{later['number']}", token)["number"] == later["number"], "the server lacks a ticket")
    desk.expect(desk.run("key", "show"), 0, out="2  ")
    desk.stop()
    desk.expect(desk.run("verify"), 0, out="everything fits")
    desk.expect(desk.run("verify", SWITCHBOARD_KEY=old), 1, err="was replaced by the key")
    desk.expect(desk.run("verify", SWITCHBOARD_KEY="zz"), 1, err="64 hexadecimal digits")
    desk.expect(desk.run("verify", "--key-file", "var/master.key", SWITCHBOARD_KEY=new), 1, err="give one of them")
    desk.expect(desk.run("key", "make", "var/master.key"), 1, err="is a file of that name there already?")
    desk.expect(desk.run("key", "rotate", SWITCHBOARD_KEY=new), 1, err="--to")
    desk.expect(desk.run("key", "make", "next"), 0, out="a new master key")
    desk.expect(desk.run("key", "rotate", "--to", "next", SWITCHBOARD_KEY=new), 0, out="Name it in the settings")
    desk.expect(desk.run("verify", "--key-file", "next"), 0, out="everything fits")


def kill_rotation(desk) -> bool:
    """Kills a rotation after its first few hundred keys; whether one could be."""
    base = sqlite3.connect(desk.folder / "var/switchboard.db")
    swept = "SELECT count(*) FROM master_keys WHERE generation = 2 AND keys > 0 AND ended_at IS NULL"
    process = desk.start("key", "rotate", "--as", "sun")
    while process.poll() is None and base.execute(swept).fetchone()[0] == 0:
        time.sleep(0.001)
    process.send_signal(signal.SIGKILL)
    process.communicate()
    stopped = base.execute(swept).fetchone()[0] == 1
    base.close()
    return stopped


PARTS = [
    commands, wrong_calls, wording, what_is_absent, one_ticket, scripts, matters, looks, beside_a_server, accounts, an_edition, what_holds,
    killed, backups, served_backups, keys,
]
