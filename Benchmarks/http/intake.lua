-- 接单: whole contacts of ever new customers, each with a key of its own against doing it twice.
dofile(os.getenv("BENCH_SCRIPTS") .. "/_result.lua")
local matters = {
  "宽带从昨晚开始断网，光猫红灯一直亮，重启也没有用，请尽快派人来修",
  "这个月多扣了三十元增值业务费，我没有订过，要求退费",
  "想把套餐改成每月五十九元的那一档，需要怎么办理",
  "请查一下我这个月还剩多少流量",
  "小区里手机没有信号已经三天了，多次反映没有人处理",
}
local threads = 0

function setup(thread)
  thread:set("id", threads)
  threads = threads + 1
end

function init()
  run, count = os.getenv("BENCH_RUN"), 0
  headers = {
    ["Content-Type"] = "application/json",
    ["Authorization"] = "Bearer " .. os.getenv("BENCH_TOKEN"),
  }
end

function request()
  count = count + 1
  local number = string.format("1%s%d%07d", run, id, count)
  headers["Idempotency-Key"] = run .. "-" .. id .. "-" .. count
  local body = string.format(
    '{"channel":"web","customer":{"name":"客户%d","number":"%s","identityLevel":"L1"},' ..
    '"place":{"province":"河南","area":"urban","address":"中原路 %d 号"},' ..
    '"description":"%s，编号%d","expectedResult":"今天内解决"}',
    count, number, count % 900, matters[count % 5 + 1], count)
  return wrk.format("POST", "/api/v1/tickets", headers, body)
end

done = report
