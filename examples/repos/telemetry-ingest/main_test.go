package main

import (
	"bytes"
	"os"
	"strings"
	"testing"
	"time"
)

func TestAShift(t *testing.T) {
	file, err := os.Open("testdata/shift.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()

	var out bytes.Buffer
	rejected, err := run(file, &out, func() time.Time { return time.Date(2026, 3, 2, 20, 0, 0, 0, time.UTC) })
	if err != nil {
		t.Fatal(err)
	}
	if rejected["no-fix"] != 1 || len(rejected) != 1 {
		t.Errorf("rejected %v", rejected)
	}
	if got := strings.Count(out.String(), `"alarm"`); got != 1 {
		t.Errorf("%d alarms in\n%s", got, out.String())
	}
}
