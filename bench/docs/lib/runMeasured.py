"""Runs a command and prints, as its last line, what it took as JSON.

Processor time and memory are those the kernel counted for the process and the
children it waited for; memory is that of the largest of them.
"""

import json
import os
import sys
import time

started = time.monotonic()
pid = os.spawnvp(os.P_NOWAIT, sys.argv[1], sys.argv[1:])
_, status, usage = os.wait4(pid, 0)
print()
print(
    json.dumps(
        {
            "code": os.waitstatus_to_exitcode(status),
            "wallMs": (time.monotonic() - started) * 1000,
            "cpuMs": (usage.ru_utime + usage.ru_stime) * 1000,
            "peakMb": usage.ru_maxrss / 1024,
        }
    )
)
