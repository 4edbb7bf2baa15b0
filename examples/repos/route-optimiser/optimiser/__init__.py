"""Routes for delivery vans with time windows."""
