variable "name" {
  type        = string
  description = "Name of the cluster, as it appears in the catalog."

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{2,30}$", var.name))
    error_message = "Lower case, digits and dashes, 3 to 31 characters."
  }
}

variable "region" {
  type        = string
  description = "Region of the provider. Personal data stays in the EU."

  validation {
    condition     = startswith(var.region, "eu-")
    error_message = "Clusters run in the EU only."
  }
}

variable "kubernetes_version" {
  type    = string
  default = "1.31"
}

variable "pools" {
  description = "Node pools by name."
  type = map(object({
    size = string
    min  = number
    max  = number
    spot = optional(bool, false)
  }))
}

variable "tags" {
  type    = map(string)
  default = {}
}
