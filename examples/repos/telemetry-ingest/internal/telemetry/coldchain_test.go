package telemetry

import (
	"testing"
	"time"
)

func frozen(minute int, celsius float64) Reading {
	return Reading{VanID: "MAL-117", At: now.Add(time.Duration(minute) * time.Minute), FrozenC: &celsius}
}

func alarmsOf(readings ...Reading) int {
	chain := NewColdChain()
	count := 0
	for _, reading := range readings {
		count += len(chain.Observe(reading))
	}
	return count
}

func TestAnOpenDoorIsNotAnAlarm(t *testing.T) {
	if got := alarmsOf(frozen(0, -20), frozen(1, -12), frozen(6, -11), frozen(7, -18)); got != 0 {
		t.Errorf("%d alarms", got)
	}
}

func TestABrokenFreezerIsOneAlarm(t *testing.T) {
	if got := alarmsOf(frozen(0, -12), frozen(8, -9), frozen(9, -8), frozen(30, -2)); got != 1 {
		t.Errorf("%d alarms", got)
	}
}

func TestAfterRecoveryTheNextExcursionIsANewAlarm(t *testing.T) {
	if got := alarmsOf(frozen(0, -12), frozen(8, -9), frozen(10, -18), frozen(20, -12), frozen(29, -9)); got != 2 {
		t.Errorf("%d alarms", got)
	}
}
