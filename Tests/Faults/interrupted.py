"""An import that is stopped, killed, and run again."""
import json
import signal
import subprocess
import time

from desk import BINARY, Desk, Failed, demand

COUNT = 1_500
OPENINGS = ["宽带断网了", "手机没有信号", "话费扣多了", "流量用得太快", "想改套餐", "充值没到账", "国际漫游打不通", "总收到骚扰电话"]
DETAILS = ["从昨晚开始", "已经三天了", "打过一次电话没人管", "在地下车库也一样", "重启过光猫", "换了卡还是不行", "请尽快处理"]
ANSWERS = ["您好，请提供号码", "已为您登记", "正在核实，请稍候", "请您重启后再试"]


def dialogues(path, random):
    """Writes made-up conversations; answers how many turns follow the first contact of each."""
    turns = {}
    with open(path, "w", encoding="utf-8") as file:
        for index in range(COUNT):
            contact = [{"sender": "customer", "text": f"{random.choice(OPENINGS)}，{random.choice(DETAILS)}（{index}）"}]
            history = []
            for _ in range(random.randrange(4)):
                history.append({"sender": "helpdesk", "text": random.choice(ANSWERS)})
                if random.random() < 0.7:
                    history.append({"sender": "customer", "text": random.choice(DETAILS)})
            turns[f"made-up-{index}"] = len(history)
            line = {"id": f"made-up-{index}", "turns": contact + history}
            file.write(json.dumps(line, ensure_ascii=False) + "\n")
    return turns


def begin(desk, path):
    return subprocess.Popen([BINARY, "import", path, "--format", "dialogues", "--json"], env=desk.environment,
                            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def wait_for(desk, running, count):
    """Waits until so many tickets are written."""
    deadline = time.monotonic() + 120
    while time.monotonic() < deadline:
        if running.poll() is not None:
            raise Failed(f"the import ended before {count} were in: {running.communicate()}")
        if desk.rows("SELECT count(*) FROM tickets")[0][0] >= count:
            return
        time.sleep(0.01)
    raise TimeoutError(f"{count} tickets never came in")


def test_import_goes_on(random):
    """An import of 1,500 dialogues that is stopped by Ctrl-C, killed twice and run again takes every dialogue in once."""
    with Desk() as desk:
        desk.run("migrate")
        path = str(desk.folder / "dialogues.jsonl")
        turns = dialogues(path, random)

        running = begin(desk, path)
        wait_for(desk, running, random.randrange(100, 400))
        running.send_signal(signal.SIGINT)
        said, told = running.communicate(timeout=60)
        taken = desk.rows("SELECT count(*) FROM tickets")[0][0]
        demand(running.returncode == 1, f"Ctrl-C ended the import with {running.returncode}")
        demand("as asked; run it again to go on" in told, f"the import said only: {told}")
        demand(json.loads(said)["accepted"] == taken, f"{taken} are written and the summary says {said[:200]}")
        desk.verify()

        for count in (random.randrange(500, 700), random.randrange(1_000, 1_200)):
            running = begin(desk, path)
            wait_for(desk, running, count)
            running.kill()
            running.communicate()
            desk.verify()

        demand(COUNT > desk.rows("SELECT count(*) FROM tickets")[0][0], "the import was over before it was killed")
        last = json.loads(desk.run("import", path, "--format", "dialogues", "--json").stdout)
        demand(last["isComplete"] and last["accepted"] + last["skipped"] == COUNT, f"the last run says {last}")
        again = json.loads(desk.run("import", path, "--format", "dialogues", "--json").stdout)
        demand(again["accepted"] == 0 and again["skipped"] == COUNT, f"one run more says {again}")
        demand_whole(desk, turns)
        desk.verify()


def demand_whole(desk, turns):
    """Each dialogue is one ticket, with as many messages as it had turns."""
    kept = desk.rows(
        """
        SELECT i.key, (SELECT count(*) FROM journal j WHERE j.stream = 'ticket/' || i.ticket AND j.type = 'ticket.messaged'),
          (SELECT count(*) FROM journal j WHERE j.stream = 'ticket/' || i.ticket AND j.type = 'ticket.accepted')
        FROM idempotency i WHERE i.key LIKE 'dialogues:%'
        """
    )
    found = {key.removeprefix("dialogues:"): (messages, accepted) for key, messages, accepted in kept}
    demand(desk.rows("SELECT count(*) FROM tickets") == [(COUNT,)], "there are more or fewer tickets than dialogues")
    demand(found == {name: (count, 1) for name, count in turns.items()}, "a dialogue lost or doubled some of its turns")
