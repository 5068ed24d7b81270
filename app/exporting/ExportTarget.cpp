// SPDX-License-Identifier: MIT
#include "app/exporting/ExportTarget.h"

namespace readback {

ExportTarget::~ExportTarget() = default;

} // namespace readback
