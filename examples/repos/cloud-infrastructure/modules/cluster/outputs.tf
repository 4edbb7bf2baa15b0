output "name" {
  value = terraform_data.cluster.output.name
}

output "pools" {
  description = "Pools as they are after rounding up to three nodes."
  value       = terraform_data.cluster.output.pools
}
