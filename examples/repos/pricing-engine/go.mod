module larkfield.example/pricing-engine

go 1.19
