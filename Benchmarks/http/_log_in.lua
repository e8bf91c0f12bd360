-- One log-in after another.
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
wrk.body = '{"name":"bench","password":"' .. os.getenv("BENCH_PASSWORD") .. '"}'
