-- One small answer after another with a moment between, as of people who work while others log in: a desk that is busy to the last has no time to spare.
dofile(os.getenv("BENCH_SCRIPTS") .. "/_result.lua")

function init()
  headers = { ["Authorization"] = "Bearer " .. os.getenv("BENCH_TOKEN") }
end

function request()
  return wrk.format("GET", "/api/v1/queues", headers)
end

function delay() return 20 end

done = report
