// Command pricing runs the pricing engine with a handful of prices.
package main

import (
	"log"
	"net/http"
	"os"
	"time"

	"larkfield.example/pricing-engine/internal/price"
	"larkfield.example/pricing-engine/internal/server"
)

func main() {
	port := os.Getenv("PORT")
	if port == "" {
		port = "8080"
	}
	base := map[string]map[string]price.Money{
		"se": {
			"p-20417": {Amount: 2490, Currency: "SEK"},
			"p-11873": {Amount: 4500, Currency: "SEK"},
		},
		"be": {"p-20417": {Amount: 249, Currency: "EUR"}},
	}
	weekly := price.Rule{
		ID: "r-1", ProductID: "p-20417", PerMille: 200, Label: "This week",
		From: time.Now().AddDate(0, 0, -1), Until: time.Now().AddDate(0, 0, 6),
	}
	log.Printf("pricing-engine listens on %s", port)
	log.Fatal(http.ListenAndServe(":"+port, server.Handler(price.New(base, []price.Rule{weekly}, 90), time.Now)))
}
