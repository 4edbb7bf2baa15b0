"""${{ values.name }}: an HTTP service on the standard library."""
