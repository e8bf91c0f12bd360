"""Scripts from the command line."""

DRAFT = ["--title", "道别", "--zh", "您好，{客户称呼}，感谢您的来信，再见。", "--en", "Thank you, goodbye."]


def scripts(desk):
    """a script drafted by one, approved by another, changed, rejected and retired"""
    desk.new()

    def deed(name, *arguments, code=0, out=None, err=None, by="zhou"):
        return desk.expect(desk.run("script", name, *arguments, "--as", by), code, out=out, err=err)

    deed("draft", *DRAFT, by="lin", code=1, err="write scripts")
    deed("draft", "--title", "承诺", "--zh", "我们保证今天修好", "--en", "x", code=1, err="/zh")
    deed("draft", "--title", "变量", "--zh", "{密码}", "--en", "x", code=1, err="{密码}")
    deed("draft", *DRAFT, "--until", "30.11.2026", code=1, err="/until")
    made = deed("draft", *DRAFT, "--json").json
    number = made["number"]
    desk.check(made["status"] == "proposed" and made["isUsable"] is False, str(made))
    deed("list", "--status", "proposed", by="lin", out=number)
    deed("approve", number, code=1, err="Nobody approves his own script")
    deed("approve", number, "--revision", "2", by="wu", code=1, err="revision 1")
    approved = deed("approve", number, "--revision", "1", "--json", by="wu").json
    desk.check(approved["isUsable"] and approved["approvedBy"] == "wu", str(approved))
    deed("approve", number, by="wu", code=1, err="nothing to be approved")
    deed("revise", number, "--title", "道别", "--zh", "您好，谢谢，再见。", "--en", "Thanks, goodbye.")
    deed("reject", number, "--reason", "太短", by="wu")
    shown = deed("show", number, "--json", by="lin").json
    desk.check(shown["isUsable"] and shown["rejection"] == "太短" and shown["approvedRevision"] == 1, str(shown))
    deed("show", number, by="lin", out="道别")
    deed("show", "HS20260101-0001", by="lin", code=1, err="HS20260101-0001")
    deed("retire", number)
    deed("retire", number, code=1, err="retired")
    desk.expect(desk.run("verify"), 0)
