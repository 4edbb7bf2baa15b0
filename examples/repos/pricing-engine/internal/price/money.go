// Package price computes what a product costs in a place at a time.
package price

import "fmt"

// Money is an amount in minor units: 1990 SEK is 19.90 kronor.
type Money struct {
	Amount   int64  `json:"amount"`
	Currency string `json:"currency"`
}

// TakeOff lowers the amount by a share in per mille, rounding half up in the
// customer's favour.
func (m Money) TakeOff(perMille int64) Money {
	off := (m.Amount*perMille + 500) / 1000
	return Money{Amount: m.Amount - off, Currency: m.Currency}
}

// RoundTo lowers the amount to the next price ending, such as 90 öre.
// Amounts below one ending stay as they are.
func (m Money) RoundTo(ending int64) Money {
	whole := m.Amount / 100 * 100
	switch {
	case whole+ending <= m.Amount:
		return Money{Amount: whole + ending, Currency: m.Currency}
	case whole >= 100:
		return Money{Amount: whole - 100 + ending, Currency: m.Currency}
	default:
		return m
	}
}

func (m Money) String() string {
	return fmt.Sprintf("%d.%02d %s", m.Amount/100, m.Amount%100, m.Currency)
}
