package price

import (
	"errors"
	"testing"
	"time"
)

var (
	monday = time.Date(2026, 3, 2, 0, 0, 0, 0, time.UTC)
	friday = monday.AddDate(0, 0, 4)
	base   = map[string]map[string]Money{"se": {"p-1": {Amount: 2490, Currency: "SEK"}}}
)

func TestQuoteWithoutRuleIsTheBasePrice(t *testing.T) {
	quote, err := New(base, nil, 90).Quote("se", "p-1", monday)
	if err != nil {
		t.Fatal(err)
	}
	if quote.Price.Amount != 2490 || quote.Before != nil {
		t.Errorf("got %+v", quote)
	}
}

func TestRuleIsValidFromItsFirstMomentUntilBeforeItsLast(t *testing.T) {
	engine := New(base, []Rule{{ProductID: "p-1", PerMille: 200, From: monday, Until: friday, Label: "Week 10"}}, 90)
	for _, test := range []struct {
		at   time.Time
		want int64
	}{
		{monday.Add(-time.Second), 2490},
		{monday, 1990},
		{friday.Add(-time.Second), 1990},
		{friday, 2490},
	} {
		quote, err := engine.Quote("se", "p-1", test.at)
		if err != nil {
			t.Fatal(err)
		}
		if quote.Price.Amount != test.want {
			t.Errorf("at %s: got %d, want %d", test.at, quote.Price.Amount, test.want)
		}
	}
}

func TestLowestPriorityWinsOverLargerDiscount(t *testing.T) {
	engine := New(base, []Rule{
		{ProductID: "p-1", PerMille: 500, Priority: 5, From: monday, Until: friday, Label: "Outlet"},
		{ProductID: "p-1", PerMille: 100, Priority: 1, From: monday, Until: friday, Label: "Members"},
	}, 90)
	quote, _ := engine.Quote("se", "p-1", monday)
	if quote.Reason != "Members" {
		t.Errorf("got %q", quote.Reason)
	}
}

func TestUnknownProduct(t *testing.T) {
	if _, err := New(base, nil, 90).Quote("be", "p-1", monday); !errors.Is(err, ErrUnknownProduct) {
		t.Errorf("got %v", err)
	}
}
