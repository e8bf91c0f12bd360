-- What every script of this folder ends with: one line that Benchmarks/http/run reads.
function report(summary, latency)
  local errors = summary.errors
  local failed = errors.status + errors.connect + errors.read + errors.write + errors.timeout
  io.write(string.format("RESULT %d %d %.3f %.3f\n",
    summary.requests, failed, summary.duration / 1e6, latency:percentile(99) / 1000))
end
