-- The workbench as it is looked at all day: one's own list, the team's, and a ticket beside it; one page after another, as whole pages.
dofile(os.getenv("BENCH_SCRIPTS") .. "/_result.lua")

function init()
  count = 0
  headers = { ["Cookie"] = os.getenv("BENCH_COOKIE"), ["Accept"] = "text/html" }
  numbers = {}
  for number in io.lines(os.getenv("BENCH_NUMBERS")) do numbers[#numbers + 1] = number end
end

function request()
  count = count + 1
  if count % 4 == 0 then return wrk.format("GET", "/desk", headers) end
  if count % 4 == 2 then return wrk.format("GET", "/desk?list=team", headers) end
  return wrk.format("GET", "/desk/" .. numbers[count * 7919 % #numbers + 1] .. "?list=team", headers)
end

done = report
