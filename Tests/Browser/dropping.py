"""A line between a browser and the desk that drops its event streams, as bad networks and impatient balancers do."""
import contextlib
import socket
import threading
import time

STREAM = b"GET /api/v1/events"
AWAY = b"HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"


class Line:
    """Passes everything on, cuts every event stream `every` seconds, and answers for the desk while it `refuses`."""

    def __init__(self, port, every):
        self.port, self.every = port, every
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.address = f"http://127.0.0.1:{self.listener.getsockname()[1]}"
        self.streams = set()
        self.dropped = self.refused = 0
        self.refuses = self.is_closed = False
        threading.Thread(target=self.accept, daemon=True).start()
        threading.Thread(target=self.drop, daemon=True).start()

    def accept(self):
        with contextlib.suppress(OSError):
            while True:
                near, _ = self.listener.accept()
                far = socket.create_connection(("127.0.0.1", self.port))
                threading.Thread(target=self.pump, args=(near, far, True), daemon=True).start()
                threading.Thread(target=self.pump, args=(far, near, False), daemon=True).start()

    def pump(self, source, target, is_asking):
        with contextlib.suppress(OSError):
            while part := source.recv(65536):
                if is_asking and STREAM in part:
                    if self.refuses:
                        self.refused += 1
                        source.sendall(AWAY)
                        break
                    self.streams.add((source, target))
                target.sendall(part)
        self.cut(source, target)

    def cut(self, *ends):
        for end in ends:
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
            end.close()

    def drop(self):
        while not self.is_closed:
            time.sleep(self.every)
            self.drop_now()

    def drop_now(self):
        streams, self.streams = self.streams, set()
        self.dropped += len(streams)
        for ends in streams:
            self.cut(*ends)

    def close(self):
        self.is_closed = True
        self.listener.close()
        self.drop_now()
