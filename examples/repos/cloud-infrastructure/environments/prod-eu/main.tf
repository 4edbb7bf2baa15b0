module "cluster" {
  source = "../../modules/cluster"

  name   = "prod-eu-cluster"
  region = "eu-north-1"

  pools = {
    general = { size = "8x32", min = 6, max = 30 }
    memory  = { size = "8x64", min = 3, max = 9 }
    batch   = { size = "16x32", min = 0, max = 40, spot = true }
  }

  tags = { environment = "prod-eu", owner = "platform" }
}

module "event_stream" {
  source  = "../../modules/event-stream"
  cluster = module.cluster.name

  topics = {
    "checkout.orders.v3"    = { owner = "checkout", partitions = 24, retention = "30d" }
    "stock.availability.v2" = { owner = "inventory", partitions = 24, retention = "unlimited", compacted = true }
    "stock.freshness.v1"    = { owner = "inventory", partitions = 6, retention = "7d" }
    "delivery.runs.v1"      = { owner = "fleet", partitions = 6, retention = "14d" }
    "delivery.stops.v1"     = { owner = "fleet", partitions = 12, retention = "14d" }
    "fleet.readings.v2"     = { owner = "fleet", partitions = 24, retention = "1d" }
    "fleet.cold-chain.v1"   = { owner = "fleet", partitions = 3, retention = "90d" }
  }
}

module "vault" {
  source  = "../../modules/vault"
  cluster = module.cluster.name

  readers = {
    payment-service = ["payments/schemes", "databases/orders"]
    order-service   = ["databases/orders", "stream/orders"]
    account-service = ["databases/accounts", "keys/personal-data"]
    slot-service    = ["databases/slots"]
  }
}
