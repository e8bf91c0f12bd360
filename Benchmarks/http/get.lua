-- One ticket after another, with its history and its obligations.
dofile(os.getenv("BENCH_SCRIPTS") .. "/_result.lua")

function init()
  numbers = {}
  for number in io.lines(os.getenv("BENCH_NUMBERS")) do numbers[#numbers + 1] = number end
  headers = { ["Authorization"] = "Bearer " .. os.getenv("BENCH_TOKEN") }
  math.randomseed(7841)
end

function request()
  return wrk.format("GET", "/api/v1/tickets/" .. numbers[math.random(#numbers)] .. "?include=history", headers)
end

done = report
