locals {
  settings = yamldecode(file("${path.module}/database.yaml"))
  sizes = {
    small  = { cpus = 2, memory_gb = 8 }
    medium = { cpus = 4, memory_gb = 16 }
    large  = { cpus = 8, memory_gb = 64 }
  }
}

module "database" {
  source = "git::https://git.larkfield.example/cloud-infrastructure//modules/database"

  name             = local.settings.name
  engine_version   = local.settings.version
  cpus             = local.sizes[local.settings.size].cpus
  memory_gb        = local.sizes[local.settings.size].memory_gb
  storage_gb       = local.settings.storageGb
  standby          = local.settings.highlyAvailable
  own_key          = local.settings.personalData
  backup_keep_days = local.settings.backups.keepDays
  vault_path       = "databases/${local.settings.name}"
}
