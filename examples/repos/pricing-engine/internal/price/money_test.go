package price

import "testing"

func TestTakeOffRoundsForTheCustomer(t *testing.T) {
	for _, test := range []struct{ amount, perMille, want int64 }{
		{1000, 250, 750},
		{999, 500, 499},
		{1, 500, 0},
		{2490, 0, 2490},
	} {
		if got := (Money{test.amount, "SEK"}).TakeOff(test.perMille).Amount; got != test.want {
			t.Errorf("%d less %d per mille: got %d, want %d", test.amount, test.perMille, got, test.want)
		}
	}
}

func TestRoundToNeverRaisesAPrice(t *testing.T) {
	for amount := int64(1); amount < 5000; amount++ {
		if got := (Money{amount, "SEK"}).RoundTo(90).Amount; got > amount || got < 0 {
			t.Fatalf("%d became %d", amount, got)
		}
	}
}
