package server

import (
	"encoding/json"
	"net/http/httptest"
	"testing"
	"time"

	"larkfield.example/pricing-engine/internal/price"
)

func ask(t *testing.T, path string) (int, map[string]any) {
	t.Helper()
	engine := price.New(map[string]map[string]price.Money{
		"se": {"p-1": {Amount: 2490, Currency: "SEK"}},
	}, nil, 90)
	recorder := httptest.NewRecorder()
	Handler(engine, func() time.Time { return time.Unix(0, 0).UTC() }).
		ServeHTTP(recorder, httptest.NewRequest("GET", path, nil))
	var body map[string]any
	if err := json.Unmarshal(recorder.Body.Bytes(), &body); err != nil {
		t.Fatal(err)
	}
	return recorder.Code, body
}

func TestKnownAndUnknownProductsAreToldApart(t *testing.T) {
	status, body := ask(t, "/quotes?shop=se&product=p-1&product=p-2")
	if status != 200 {
		t.Fatalf("status %d", status)
	}
	if got := len(body["quotes"].([]any)); got != 1 {
		t.Errorf("%d quotes", got)
	}
	if got := body["unknown"].([]any); len(got) != 1 || got[0] != "p-2" {
		t.Errorf("unknown %v", got)
	}
}

func TestAskingForNothingIsABadRequest(t *testing.T) {
	if status, _ := ask(t, "/quotes?shop=se"); status != 400 {
		t.Errorf("status %d", status)
	}
}
