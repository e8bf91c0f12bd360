"""An HTTP client of a few dozen lines: many connections, kept alive, and nothing hidden when one breaks."""
import asyncio
import json


class Broken(Exception):
    """The connection ended before the answer was whole."""


class Answer:
    def __init__(self, status, headers, body):
        self.status = status
        self.headers = headers
        self.body = body

    @property
    def json(self):
        return json.loads(self.body) if self.body else None


class Connection:
    """One connection to the desk; it is opened anew when it broke."""

    def __init__(self, port, token, timeout=30):
        self.port = port
        self.token = token
        self.timeout = timeout
        self.streams = None

    async def send(self, method, path, body=None, headers=None):
        try:
            return await asyncio.wait_for(self._send(method, path, body, headers or {}), self.timeout)
        except (OSError, EOFError, asyncio.TimeoutError, ValueError) as error:
            self.close()
            raise Broken(f"{method} {path}: {type(error).__name__} {error}") from error

    def close(self):
        if self.streams:
            self.streams[1].close()
        self.streams = None

    async def _send(self, method, path, body, headers):
        if not self.streams:
            self.streams = await asyncio.open_connection("127.0.0.1", self.port)
        reader, writer = self.streams
        content = json.dumps(body).encode() if body is not None else b""
        fields = {"Host": "desk", "Authorization": f"Bearer {self.token}", "Content-Length": str(len(content)), **headers}
        if content:
            fields["Content-Type"] = "application/json"
        head = "".join(f"{name}: {value}\r\n" for name, value in fields.items())
        writer.write(f"{method} {path} HTTP/1.1\r\n{head}\r\n".encode() + content)
        await writer.drain()
        return await self._answer(reader, writer)

    async def _answer(self, reader, writer):
        line = await reader.readline()
        if not line.endswith(b"\r\n"):
            raise EOFError("no answer")
        status = int(line.split()[1])
        headers = {}
        while (field := (await reader.readline()).decode()) not in ("\r\n", ""):
            name, _, value = field.partition(":")
            headers[name.lower()] = value.strip()
        body = b""
        if headers.get("transfer-encoding") == "chunked":
            while size := int((await reader.readline()).strip() or b"0", 16):
                body += await reader.readexactly(size)
                await reader.readline()
            await reader.readline()
        elif status != 204:
            body = await reader.readexactly(int(headers.get("content-length", "0")))
        if headers.get("connection") == "close":
            self.close()
        return Answer(status, headers, body)


async def together(jobs, count=64):
    """Runs jobs, each a function of a worker's number, with so many at work at once; answers what each gave, in order."""
    jobs = list(jobs)
    results = [None] * len(jobs)
    left = iter(range(len(jobs)))

    async def work(worker):
        for index in left:
            results[index] = await jobs[index](worker)

    await asyncio.gather(*(work(worker) for worker in range(min(count, len(jobs)))))
    return results
