package telemetry

import (
	"errors"
	"testing"
	"time"
)

var now = time.Date(2026, 3, 2, 18, 0, 0, 0, time.UTC)

func TestParseAcceptsWhatAVanSends(t *testing.T) {
	reading, err := Parse([]byte(`{"vanId":"MAL-117","at":"2026-03-02T17:59:58Z","lat":55.6,"lon":13.0,"batteryPct":61.5,"chilledC":3.1}`), now)
	if err != nil {
		t.Fatal(err)
	}
	if reading.VanID != "MAL-117" || *reading.ChilledC != 3.1 || reading.FrozenC != nil {
		t.Errorf("got %+v", reading)
	}
}

func TestParseSaysWhyItRejects(t *testing.T) {
	for reason, line := range map[string]string{
		"not-json":    `{"vanId":`,
		"no-van":      `{"at":"2026-03-02T17:59:58Z","lat":55.6,"lon":13}`,
		"no-fix":      `{"vanId":"MAL-117","at":"2026-03-02T17:59:58Z","lat":0,"lon":0}`,
		"off-the-map": `{"vanId":"MAL-117","at":"2026-03-02T17:59:58Z","lat":155.6,"lon":13}`,
		"clock-ahead": `{"vanId":"MAL-117","at":"2026-03-02T18:05:00Z","lat":55.6,"lon":13}`,
		"battery":     `{"vanId":"MAL-117","at":"2026-03-02T17:59:58Z","lat":55.6,"lon":13,"batteryPct":255}`,
	} {
		_, err := Parse([]byte(line), now)
		var rejected Rejected
		if !errors.As(err, &rejected) || rejected.Reason != reason {
			t.Errorf("%s: got %v", reason, err)
		}
	}
}
