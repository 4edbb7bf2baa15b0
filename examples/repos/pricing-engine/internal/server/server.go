// Package server answers quotes over HTTP. The gRPC front is generated from
// proto/pricing.proto and translates to the same engine; JSON stays for curl
// and for tests.
package server

import (
	"encoding/json"
	"errors"
	"net/http"
	"time"

	"larkfield.example/pricing-engine/internal/price"
)

const maxProducts = 200

// Handler serves GET /quotes?shop=se&product=p-1&product=p-2.
func Handler(engine *price.Engine, now func() time.Time) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("/healthz", func(w http.ResponseWriter, _ *http.Request) {
		write(w, http.StatusOK, map[string]string{"status": "ok"})
	})
	mux.HandleFunc("/quotes", func(w http.ResponseWriter, r *http.Request) {
		query := r.URL.Query()
		products := query["product"]
		if len(products) == 0 || len(products) > maxProducts {
			write(w, http.StatusBadRequest, map[string]string{"message": "ask for 1 to 200 products"})
			return
		}
		at := now()
		quotes := []price.Quote{}
		unknown := []string{}
		for _, id := range products {
			quote, err := engine.Quote(query.Get("shop"), id, at)
			if errors.Is(err, price.ErrUnknownProduct) {
				unknown = append(unknown, id)
				continue
			}
			quotes = append(quotes, quote)
		}
		write(w, http.StatusOK, map[string]any{"quotes": quotes, "unknown": unknown, "at": at})
	})
	return mux
}

func write(w http.ResponseWriter, status int, body any) {
	w.Header().Set("content-type", "application/json")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(body)
}
