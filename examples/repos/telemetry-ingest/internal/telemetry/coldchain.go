package telemetry

import "time"

const (
	chilledLimit = 5.0
	frozenLimit  = -15.0
	grace        = 8 * time.Minute
)

// Alarm is raised once per excursion and compartment.
type Alarm struct {
	VanID       string    `json:"vanId"`
	Compartment string    `json:"compartment"`
	Celsius     float64   `json:"celsius"`
	Since       time.Time `json:"since"`
}

type key struct{ van, compartment string }

// ColdChain watches temperatures. A door that is open at a stop warms a van for
// a few minutes; only what lasts longer than the grace period is an alarm.
type ColdChain struct {
	warmSince map[key]time.Time
	raised    map[key]bool
}

// NewColdChain starts with every compartment cold.
func NewColdChain() *ColdChain {
	return &ColdChain{warmSince: map[key]time.Time{}, raised: map[key]bool{}}
}

// Observe takes readings of a van in time order.
func (c *ColdChain) Observe(r Reading) []Alarm {
	var alarms []Alarm
	for _, part := range []struct {
		name    string
		celsius *float64
		limit   float64
	}{{"chilled", r.ChilledC, chilledLimit}, {"frozen", r.FrozenC, frozenLimit}} {
		if part.celsius == nil {
			continue
		}
		k := key{r.VanID, part.name}
		if *part.celsius <= part.limit {
			delete(c.warmSince, k)
			delete(c.raised, k)
			continue
		}
		since, warm := c.warmSince[k]
		if !warm {
			c.warmSince[k] = r.At
			continue
		}
		if !c.raised[k] && r.At.Sub(since) >= grace {
			c.raised[k] = true
			alarms = append(alarms, Alarm{r.VanID, part.name, *part.celsius, since})
		}
	}
	return alarms
}
