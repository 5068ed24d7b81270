// SPDX-License-Identifier: MIT
#pragma once

#include "app/demo/DemoHttp.h"

#include <vector>

namespace readback {

// The platform's listings of named things (platform-api 2.4).
namespace EntityListing {

// One page of `all`, as ids, name, pageSize and pageNumber of the request choose; 400 where they
// are wrong. `mostSize`: the largest page.
DemoAnswer page(
    const DemoRequest &request, const std::vector<QJsonObject> &all, int mostSize = 500);
// The one with that id, or 404.
DemoAnswer one(const DemoRequest &request, const std::vector<QJsonObject> &all, const QString &id);

} // namespace EntityListing

} // namespace readback
