// Package telemetry decodes and checks what vans send.
package telemetry

import (
	"encoding/json"
	"fmt"
	"time"
)

// Reading is one line from a van, about every two seconds while it drives.
type Reading struct {
	VanID      string    `json:"vanId"`
	At         time.Time `json:"at"`
	Lat        float64   `json:"lat"`
	Lon        float64   `json:"lon"`
	SpeedKmh   float64   `json:"speedKmh"`
	BatteryPct float64   `json:"batteryPct"`
	ChilledC   *float64  `json:"chilledC,omitempty"`
	FrozenC    *float64  `json:"frozenC,omitempty"`
	DoorOpen   bool      `json:"doorOpen"`
	Firmware   string    `json:"firmware,omitempty"`
}

// Rejected says why a reading cannot be used. It is counted by Reason.
type Rejected struct {
	Reason string
	Detail string
}

func (r Rejected) Error() string { return r.Reason + ": " + r.Detail }

// maxSkew is how far a van's clock may run ahead of ours.
const maxSkew = 30 * time.Second

// Parse decodes one line and checks that it can be true.
func Parse(line []byte, now time.Time) (Reading, error) {
	var reading Reading
	if err := json.Unmarshal(line, &reading); err != nil {
		return Reading{}, Rejected{"not-json", err.Error()}
	}
	switch {
	case reading.VanID == "":
		return Reading{}, Rejected{"no-van", "vanId is empty"}
	case reading.At.After(now.Add(maxSkew)):
		return Reading{}, Rejected{"clock-ahead", reading.At.String()}
	case reading.Lat == 0 && reading.Lon == 0:
		// What the receiver reports before it has a fix. Off the coast of Ghana.
		return Reading{}, Rejected{"no-fix", "0,0"}
	case reading.Lat < -90 || reading.Lat > 90 || reading.Lon < -180 || reading.Lon > 180:
		return Reading{}, Rejected{"off-the-map", fmt.Sprintf("%v,%v", reading.Lat, reading.Lon)}
	case reading.BatteryPct < 0 || reading.BatteryPct > 100:
		return Reading{}, Rejected{"battery", fmt.Sprint(reading.BatteryPct)}
	}
	return reading, nil
}
