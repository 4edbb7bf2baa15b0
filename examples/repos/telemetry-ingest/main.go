// Command telemetry-ingest reads van telemetry as JSON lines, drops what cannot
// be true and writes readings and cold chain alarms.
//
//	telemetry-ingest < testdata/shift.jsonl
package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"log"
	"os"
	"sort"
	"time"

	"larkfield.example/telemetry-ingest/internal/sink"
	"larkfield.example/telemetry-ingest/internal/telemetry"
)

func main() {
	rejected, err := run(os.Stdin, os.Stdout, time.Now)
	if err != nil {
		log.Fatal(err)
	}
	reasons := make([]string, 0, len(rejected))
	for reason := range rejected {
		reasons = append(reasons, reason)
	}
	sort.Strings(reasons)
	for _, reason := range reasons {
		fmt.Fprintf(os.Stderr, "rejected %-12s %d\n", reason, rejected[reason])
	}
}

func run(in io.Reader, out io.Writer, now func() time.Time) (map[string]int, error) {
	chain := telemetry.NewColdChain()
	lines := sink.NewLines(out)
	rejected := map[string]int{}

	scanner := bufio.NewScanner(in)
	for scanner.Scan() {
		reading, err := telemetry.Parse(scanner.Bytes(), now())
		var reason telemetry.Rejected
		if errors.As(err, &reason) {
			rejected[reason.Reason]++
			continue
		}
		if err := lines.Write(reading); err != nil {
			return rejected, err
		}
		for _, alarm := range chain.Observe(reading) {
			if err := lines.Write(map[string]any{"alarm": alarm}); err != nil {
				return rejected, err
			}
		}
	}
	return rejected, scanner.Err()
}
