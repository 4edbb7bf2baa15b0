module larkfield.example/telemetry-ingest

go 1.19
