-- One log-in after another, each of somebody else: nobody is let in twice at once.
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
local count = 0

function request()
  count = count % tonumber(os.getenv("BENCH_PEOPLE")) + 1
  local body = string.format('{"name":"bench%d","password":"%s"}', count, os.getenv("BENCH_PASSWORD"))
  return wrk.format(nil, nil, nil, body)
end
