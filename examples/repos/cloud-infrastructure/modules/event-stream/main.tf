terraform {
  required_version = ">= 1.6"
}

variable "cluster" {
  type        = string
  description = "Cluster the brokers run in."
}

variable "topics" {
  description = "Topics by name. The owner is a group in the catalog."
  type = map(object({
    owner      = string
    partitions = number
    retention  = string
    compacted  = optional(bool, false)
  }))

  validation {
    condition     = alltrue([for name, _ in var.topics : can(regex("^[a-z-]+\\.[a-z-]+\\.v[0-9]+$", name))])
    error_message = "Topics are called area.thing.vN, for example checkout.orders.v3."
  }
}

resource "terraform_data" "topic" {
  for_each = var.topics

  input = merge(each.value, {
    name     = each.key
    cluster  = var.cluster
    replicas = 3
  })

  lifecycle {
    prevent_destroy = true
  }
}

output "topics" {
  value = [for topic in terraform_data.topic : topic.output.name]
}
