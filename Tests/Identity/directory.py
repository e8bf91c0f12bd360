"""A directory keeps the accounts: the compliance checks of scim2-tester, and a directory that means harm."""
import concurrent.futures
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import traceback
import urllib.error
import urllib.parse
import urllib.request

import httpx2
from scim2_client.engines.httpx2 import SyncSCIMClient
from scim2_tester import Status, check_server

from openid import PASSWORD, Desk

USER = "urn:ietf:params:scim:schemas:core:2.0:User"
GROUP = "urn:ietf:params:scim:schemas:core:2.0:Group"
ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"
PATCH = "urn:ietf:params:scim:api:messages:2.0:PatchOp"
ERROR = "urn:ietf:params:scim:api:messages:2.0:Error"


USERS = "/Users"


def at(name: str) -> str:
    return f"{USERS}/{name}"


class Answer:
    def __init__(self, status: int, headers, body: bytes):
        self.status, self.headers, self.text = status, headers, body.decode()
        self.type = headers.get("Content-Type", "")

    @property
    def json(self):
        return json.loads(self.text)


class Directory:
    """What a directory may send, and more than it may."""

    def __init__(self, address: str, token: str | None):
        self.address, self.token = f"{address}/scim/v2", token

    def ask(self, method: str, path: str, body=None, **headers: str) -> Answer:
        sent = body if isinstance(body, bytes) or body is None else json.dumps(body).encode()
        headers = {"Content-Type": "application/scim+json", "Accept-Language": "en",
                   **({"Authorization": f"Bearer {self.token}"} if self.token else {}),
                   **{name.replace("_", "-"): value for name, value in headers.items()}}
        request = urllib.request.Request(self.address + path, sent, headers, method=method)
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                return Answer(answer.status, answer.headers, answer.read())
        except urllib.error.HTTPError as error:
            return Answer(error.code, error.headers, error.read())

    def look_for(self, text: str) -> Answer:
        return self.ask("GET", f"/Users?filter={urllib.parse.quote(text)}")


class Tests:
    def __init__(self, desk: Desk):
        self.desk = desk
        self.passed, self.failures = 0, []

    def check(self, holds: bool, what: str) -> None:
        if holds:
            self.passed += 1
        else:
            self.failures.append(what)
            print(f"FAILED {what}")

    def directory(self, person: str = "tang", scopes: str = "scim") -> Directory:
        made = self.desk.run("token", "create", "--user", person, "--scope", scopes)
        return Directory(self.desk.address, made.stdout.split()[-1])

    def everybody(self) -> None:
        for part in [self.it_complies, self.nobody_gets_in_by_it, self.it_bars_and_ends, self.the_last_one_stays, self.a_group_grants_nothing,
                     self.others_stay_out, self.what_means_harm, self.two_at_once, self.the_journal_holds]:
            try:
                part()
            except Exception:
                self.failures.append(part.__name__)
                print(f"FAILED {part.__name__}\n{traceback.format_exc()}")

    def it_complies(self) -> None:
        token = self.directory().token
        with httpx2.Client(base_url=f"{self.desk.address}/scim/v2", headers={"Authorization": f"Bearer {token}"}, timeout=60) as http:
            results = check_server(SyncSCIMClient(http))
        for result in results:
            if result.status == Status.SKIPPED:
                print(f"skipped {result.resource_type or ''} {result.title}: {result.reason}")
            fine = result.status in (Status.SUCCESS, Status.COMPLIANT)
            self.check(fine or result.status == Status.SKIPPED, f"{result.status.name} {result.resource_type} {result.title}: {result.reason}")
        self.check(len(results) > 40, f"only {len(results)} checks ran")

    def person(self, name: str) -> dict:
        return json.loads(self.desk.run("user", "show", name, "--json").stdout)

    def nobody_gets_in_by_it(self) -> None:
        """Whatever a directory writes: no role, no agreement, no password, no activation."""
        directory = self.directory()
        body = {"schemas": [USER, ENTERPRISE], "userName": "wei", "displayName": "魏", "active": True, "password": PASSWORD,
                "roles": [{"value": "security"}], "entitlements": [{"value": "all"}], "role": "system", "state": "active",
                ENTERPRISE: {"department": "security"}}
        made = directory.ask("POST", "/Users", body)
        self.check(made.status == 201 and made.json["active"] is True, f"opening gave {made.status} {made.text}")
        replaced = directory.ask("PUT", at("wei"), body)
        self.check(replaced.status == 200, f"replacing gave {replaced.status} {replaced.text}")
        for path in ["roles", "entitlements", "roles.value", 'roles[value eq "agent"]', "role", "password", "id", "meta", "userName"]:
            operation = {"op": "replace", "path": path, "value": [{"value": "system"}]}
            answer = directory.ask("PATCH", at("wei"), {"schemas": [PATCH], "Operations": [operation]})
            self.check(answer.status == 400 and answer.json["scimType"] in ("mutability", "invalidPath"), f"{path} gave {answer.status} {answer.text}")
        person = self.person("wei")
        self.check((person["state"], person.get("role")) == ("opened", None), f"the directory made {person}")
        body = json.dumps({"name": "wei", "password": PASSWORD}).encode()
        request = urllib.request.Request(f"{self.desk.address}/api/v1/session", body, {"Content-Type": "application/json"})
        try:
            status = urllib.request.urlopen(request, timeout=30).status
        except urllib.error.HTTPError as error:
            status = error.code
        self.check(status == 401, f"the log-in gave {status}")

    def it_bars_and_ends(self) -> None:
        directory = self.directory()
        out = {"schemas": [PATCH], "Operations": [{"op": "Replace", "path": "active", "value": "False"}]}
        back = {"schemas": [PATCH], "Operations": [{"op": "replace", "value": {"active": True}}]}
        barred = directory.ask("PATCH", at("lin"), out)
        self.check((barred.json["active"], self.person("lin")["suspension"]) == (False, "directory"), f"barring gave {barred.text}")
        self.check(self.desk.run("user", "activate", "lin", "--as", "tang").returncode != 0, "somebody who is barred was let in")
        free = directory.ask("PATCH", at("lin"), back)
        self.check((free.json["active"], free.json["entitlements"]) == (True, [{"value": "agreement"}]), f"the directory let somebody in: {free.text}")
        stale = directory.ask("DELETE", at("lin"), If_Match=barred.headers["ETag"])
        self.check(stale.status == 412 and stale.json["schemas"] == [ERROR], f"an old version gave {stale.status} {stale.text}")
        ended = directory.ask("DELETE", at("lin"), If_Match=free.headers["ETag"])
        self.check(ended.status == 204 and self.person("lin")["state"] == "left", f"ending gave {ended.status} {ended.text}")
        self.check(directory.ask("GET", at("lin")).status == 404, "who left is still there")
        self.check(directory.ask("DELETE", at("lin")).status == 404, "who left was ended again")
        again = directory.ask("POST", "/Users", {"schemas": [USER], "userName": "lin", "displayName": "另一个林"})
        self.check((again.status, again.json["scimType"]) == (409, "uniqueness"), f"a leaver's name gave {again.status} {again.text}")

    def the_last_one_stays(self) -> None:
        directory = self.directory()
        for method, body in [("DELETE", None), ("PATCH", {"schemas": [PATCH], "Operations": [{"op": "replace", "path": "active", "value": False}]})]:
            answer = directory.ask(method, at("tang"), body)
            self.check(answer.status == 409 and "only active" in answer.text, f"{method} of the last administrator gave {answer.status} {answer.text}")

    def a_group_grants_nothing(self) -> None:
        directory = self.directory()
        group = directory.ask("POST", "/Groups", {"schemas": [GROUP], "displayName": "security", "members": [{"value": "wei"}]})
        self.check(group.status == 201 and "role" not in self.person("wei"), f"a group gave {group.status} {group.text}")
        place = f"/Groups/{group.json['id']}"
        stranger = directory.ask("PATCH", place, {"schemas": [PATCH], "Operations": [{"op": "add", "path": "members", "value": [{"value": "nobody"}]}]})
        self.check(stranger.status == 400, f"a stranger gave {stranger.status}")
        out = {"schemas": [PATCH], "Operations": [{"op": "remove", "path": 'members[value eq "wei"]'}]}
        self.check("members" not in directory.ask("PATCH", place, out).json, "a member stayed")
        self.check(directory.ask("DELETE", place).status == 204 and directory.ask("GET", place).status == 404, "a group stayed")

    def others_stay_out(self) -> None:
        """Neither another scope nor another role opens this door, and its token opens no other."""
        self.check(Directory(self.desk.address, None).ask("GET", "/Users").status == 401, "a stranger read the people")
        for person, scopes in [("tang", "all"), ("tang", "read"), ("tang", "tickets"), ("an", "scim"), ("zhou", "scim"), ("zhou", "all,scim")]:
            other = self.directory(person, scopes)
            for method, path in [("GET", "/Users"), ("GET", at("an")), ("POST", "/Users"), ("DELETE", at("an")), ("GET", "/Schemas")]:
                answer = other.ask(method, path, {} if method == "POST" else None)
                self.check(answer.status == 403 and answer.json["schemas"] == [ERROR], f"{scopes} of {person}: {method} {path} gave {answer.status}")
        token = self.directory().token
        request = urllib.request.Request(f"{self.desk.address}/api/v1/people", headers={"Authorization": f"Bearer {token}"})
        try:
            status = urllib.request.urlopen(request, timeout=30).status
        except urllib.error.HTTPError as error:
            status = error.code
        self.check(status == 403, f"a token for SCIM read the interface: {status}")

    def what_means_harm(self) -> None:
        directory = self.directory()
        name = 'userName eq "wei"'
        filters = ["(" * 9 + name + ")" * 9, "not " * 400, " and ".join([name] * 33), "(" * 900, name + " and", 'userName eq "', "userName xx 1",
                   "nothing pr", 'active co "t"', "members[value pr]", "displayName[x eq 1", "] )", '"' * 999, "a" * 1001, "\\" * 300, "userName eq 1e999"]
        for text in filters:
            answer = directory.look_for(text)
            self.check(answer.status == 400 and answer.json["schemas"] == [ERROR], f"the filter {text[:40]} gave {answer.status} {answer.text[:100]}")
        self.check(directory.look_for("(" * 8 + name + ")" * 8).json["totalResults"] == 1, "eight brackets are too many")
        injected = directory.look_for("userName eq \"x' OR '1'='1\"")
        self.check(injected.json["totalResults"] == 0, "a filter became SQL")
        user = {"schemas": [USER], "userName": "hua", "displayName": "华"}
        bodies = [b"", b"{", b"[]", b"null", b"\xff\xfe", b'{"a":' * 40 + b"1" + b"}" * 40, {**user, "schemas": []}, {**user, "schemas": [GROUP]}, {**user, "userName": "a b"},
                  {**user, "userName": 1}, {**user, "displayName": ""}, {**user, "displayName": "x" * 61}, {**user, "displayName": "\u202e"},
                  {**user, "active": "perhaps"}, {**user, "externalId": "x" * 201}, {**user, "externalId": {"a": 1}}, {**user, "userName": None}]
        for body in bodies:
            answer = directory.ask("POST", "/Users", body)
            self.check(answer.status == 400 and answer.type.startswith("application/scim+json"), f"the body {str(body)[:60]} gave {answer.status} {answer.text[:100]}")
        huge = directory.ask("POST", "/Users", json.dumps({**user, "displayName": "x" * 1_100_000}).encode())
        self.check(huge.status == 413, f"a huge body gave {huge.status}")
        patches = [{}, {"schemas": [PATCH]}, {"schemas": [USER], "Operations": [{"op": "remove", "path": "externalId"}]}, {"schemas": [PATCH], "Operations": "x"},
                   {"schemas": [PATCH], "Operations": [{"op": "destroy", "path": "active"}]}, {"schemas": [PATCH], "Operations": [{"op": "remove"}]},
                   {"schemas": [PATCH], "Operations": [{"op": "remove", "path": "displayName"}]}, {"schemas": [PATCH], "Operations": [{"op": "add", "path": "active", "value": {"a": []}}]},
                   {"schemas": [PATCH], "Operations": [{"op": "add", "path": "externalId", "value": "x"}] * 201}]
        for body in patches:
            answer = directory.ask("PATCH", at("wei"), body)
            self.check(answer.status == 400, f"the patch {str(body)[:80]} gave {answer.status} {answer.text[:100]}")
        for path in [at("%00"), at("..%2f.."), at("a" * 3000), "/Groups/%F0%28", "/Nothing", at("wei/x")]:
            self.check(directory.ask("GET", path).status == 404, f"{path[:40]} is there")
        for query in ["startIndex=x", "count=1.5", "sortBy=userName", "startIndex=99999999999999999999"]:
            self.check(directory.ask("GET", f"/Users?{query}").status == 400, f"{query} was taken")
        page = directory.ask("GET", "/Users?startIndex=-5&count=-1").json
        self.check((page["startIndex"], page["itemsPerPage"]) == (1, 0) and page["totalResults"] > 2, f"numbers below the least gave {page}")

    def two_at_once(self) -> None:
        """Two changes of a group at the same moment are both kept."""
        directory = self.directory()
        names = [f"crowd-{number}" for number in range(12)]
        for name in names:
            directory.ask("POST", "/Users", {"schemas": [USER], "userName": name, "displayName": name})
        group = directory.ask("POST", "/Groups", {"schemas": [GROUP], "displayName": "crowd"}).json["id"]

        def add(name: str) -> int:
            operation = {"op": "add", "path": "members", "value": [{"value": name}]}
            return directory.ask("PATCH", f"/Groups/{group}", {"schemas": [PATCH], "Operations": [operation]}).status

        with concurrent.futures.ThreadPoolExecutor(6) as pool:
            statuses = list(pool.map(add, names))
        members = [member["value"] for member in directory.ask("GET", f"/Groups/{group}").json["members"]]
        self.check(set(statuses) == {200} and members == sorted(names), f"of twelve came {members} {statuses}")

    def the_journal_holds(self) -> None:
        """Rows equal the journal, before and after they are folded anew, and each deed names the program and the token's owner."""
        history = self.desk.run("user", "show", "wei").stdout
        self.check("staff.opened\tintegration/system/tang" in history, f"the journal says {history}")
        self.desk.stop()
        for command in ["verify", "rebuild", "verify"]:
            outcome = self.desk.run(command)
            self.check(outcome.returncode == 0, f"{command}: {outcome.stdout}{outcome.stderr}")


def main() -> int:
    with tempfile.TemporaryDirectory(prefix="switchboard-directory-") as name:
        folder = pathlib.Path(name)
        desk = Desk(folder)
        (folder / "var").mkdir()
        desk.run("key", "make", "var/master.key")
        desk.run("migrate")
        for person, role in [("tang", "system"), ("an", "security"), ("lin", "agent"), ("zhou", "lead")]:
            desk.run("user", "add", person, "--role", role, "--agreement", "BM-1")
        tests = Tests(desk)
        try:
            desk.start()
            tests.everybody()
        finally:
            desk.stop()
    print(f"{tests.passed} passed, {len(tests.failures)} failed")
    return 1 if tests.failures else 0


if __name__ == "__main__":
    sys.exit(main())
