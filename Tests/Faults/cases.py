"""Runs every case and says which failed."""
import os
import random
import sys
import time
import traceback

sys.dont_write_bytecode = True

import damaged
import full
import interrupted
import killed
import locked
import raced
import served
import stopped

MODULES = [locked, damaged, raced, killed, served, stopped, interrupted, full]


def main():
    wanted = sys.argv[1:]
    seed = int(os.environ.get("FAULTS_SEED", "20261123"))
    passed = failed = 0
    for module in MODULES:
        for name, case in vars(module).items():
            if not name.startswith("test_"):
                continue
            if wanted and not any(word in f"{module.__name__} {name}" for word in wanted):
                continue
            begun = time.monotonic()
            sentence = " ".join(case.__doc__.split())
            try:
                case(random.Random(seed))
                passed += 1
                print(f"✔ {sentence} ({time.monotonic() - begun:.1f} s)", flush=True)
            except Exception as error:
                failed += 1
                print(f"✘ {sentence} (seed {seed}): {error}", flush=True)
                traceback.print_exc(limit=-3)
    if not passed + failed:
        print("no case is called so")
        failed = 1
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
