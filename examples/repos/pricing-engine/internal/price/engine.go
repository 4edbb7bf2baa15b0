package price

import (
	"errors"
	"sort"
	"time"
)

// ErrUnknownProduct is returned for a product without a base price in the shop.
var ErrUnknownProduct = errors.New("no base price")

// Rule changes a price while it is valid. At most one rule wins per product:
// the one with the lowest Priority, then the larger discount.
type Rule struct {
	ID        string
	ProductID string
	PerMille  int64
	Priority  int
	From      time.Time
	Until     time.Time
	Label     string
}

func (r Rule) valid(at time.Time) bool {
	return !at.Before(r.From) && at.Before(r.Until)
}

// Quote is a price with its reason, so that customer care can explain it.
type Quote struct {
	ProductID string `json:"productId"`
	Price     Money  `json:"price"`
	Before    *Money `json:"before,omitempty"`
	Reason    string `json:"reason,omitempty"`
}

// Engine holds base prices per shop and the rules that change them.
type Engine struct {
	base   map[string]map[string]Money
	rules  map[string][]Rule
	ending int64
}

// New makes an engine. Ending is the price ending discounts are lowered to.
func New(base map[string]map[string]Money, rules []Rule, ending int64) *Engine {
	byProduct := make(map[string][]Rule)
	for _, rule := range rules {
		byProduct[rule.ProductID] = append(byProduct[rule.ProductID], rule)
	}
	for _, list := range byProduct {
		sort.SliceStable(list, func(i, j int) bool {
			if list[i].Priority != list[j].Priority {
				return list[i].Priority < list[j].Priority
			}
			return list[i].PerMille > list[j].PerMille
		})
	}
	return &Engine{base: base, rules: byProduct, ending: ending}
}

// Quote answers the price of a product in a shop at a moment.
func (e *Engine) Quote(shop, productID string, at time.Time) (Quote, error) {
	base, ok := e.base[shop][productID]
	if !ok {
		return Quote{}, ErrUnknownProduct
	}
	quote := Quote{ProductID: productID, Price: base}
	for _, rule := range e.rules[productID] {
		if !rule.valid(at) {
			continue
		}
		quote.Price = base.TakeOff(rule.PerMille).RoundTo(e.ending)
		quote.Before = &base
		quote.Reason = rule.Label
		break
	}
	return quote, nil
}
