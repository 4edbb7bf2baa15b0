"""The product catalogue of Larkfield."""
