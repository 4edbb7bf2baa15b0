terraform {
  required_version = ">= 1.6"
}

locals {
  tags = merge(var.tags, { module = "cluster", name = var.name })

  # One node of every three may be away for an upgrade, so pools grow in threes.
  pools = {
    for name, pool in var.pools : name => merge(pool, {
      min = max(3, pool.min)
      max = max(3, pool.max)
    })
  }
}

resource "terraform_data" "cluster" {
  input = {
    name    = var.name
    region  = var.region
    version = var.kubernetes_version
    pools   = local.pools
    tags    = local.tags
  }

  lifecycle {
    precondition {
      condition     = alltrue([for pool in local.pools : pool.min <= pool.max])
      error_message = "A node pool cannot have a minimum above its maximum."
    }
  }
}
