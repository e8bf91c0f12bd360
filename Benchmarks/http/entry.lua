-- One small answer after another, as of somebody who works while others log in.
dofile(os.getenv("BENCH_SCRIPTS") .. "/_result.lua")

function init()
  headers = { ["Authorization"] = "Bearer " .. os.getenv("BENCH_TOKEN") }
end

function request()
  return wrk.format("GET", "/api/v1/queues", headers)
end

done = report
