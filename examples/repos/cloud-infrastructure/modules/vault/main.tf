terraform {
  required_version = ">= 1.6"
}

variable "cluster" {
  type = string
}

variable "readers" {
  description = "Which component may read which path. One line each, so that a review sees it."
  type        = map(list(string))
}

resource "terraform_data" "policy" {
  for_each = var.readers

  input = {
    component = each.key
    paths     = [for path in each.value : "secret/${path}"]
    cluster   = var.cluster
    # Tokens outlive a deploy, not a shift.
    ttl = "8h"
  }
}
