// Package sink writes what was read. In production one sink is the event stream
// and the other the telemetry store; both take JSON lines.
package sink

import (
	"encoding/json"
	"io"
	"sync"
)

// Lines writes each value as one line of JSON. Safe for parallel use.
type Lines struct {
	mu      sync.Mutex
	encoder *json.Encoder
}

// NewLines writes to w.
func NewLines(w io.Writer) *Lines {
	return &Lines{encoder: json.NewEncoder(w)}
}

// Write appends one value.
func (l *Lines) Write(value any) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.encoder.Encode(value)
}
