// SPDX-License-Identifier: MIT
#pragma once

#include <QLatin1StringView>
#include <QString>

#include <span>

namespace readback {

struct DemoAgent
{
    const char16_t *name;
    const char *id; // userId
    const char *email;
    bool active; // false: has left; the platform hides such users unless asked
};

struct DemoQueue
{
    const char16_t *name;
    const char *id;
    bool transcribed; // false: none of its calls ever has a transcript
};

// What an agent can note down a call as.
struct DemoWrapUp
{
    const char16_t *name;
    const char *id;
};

// The people, queues and fixed ids of Northwind Energy.
namespace DemoCast {

std::span<const DemoAgent> agents();
const DemoAgent &analyst(); // who signs in as a person; takes no calls
std::span<const DemoQueue> queues(); // the one that is not transcribed comes last
std::span<const DemoWrapUp> wrapUps();
int agentNamed(const QString &name); // -1: nobody
int queueNamed(const QString &name);
int wrapUpNamed(const QString &name);
// The code as segments have it: an id, or for -1 the literal for "none chosen in time".
QString wrapUpCode(int wrapUp);

inline constexpr auto kOrganisationName = QLatin1StringView("Northwind Energy");
inline constexpr auto kOrganisationId = QLatin1StringView("7b1f0c52-93d1-4a5e-8f0e-4f1d5c9a2e60");
inline constexpr auto kDivisionId = QLatin1StringView("c2a9be17-0d38-4f6b-9a41-5e7730d1b6c4");
inline constexpr auto kFlowId = QLatin1StringView("91e4d3a8-6c20-4b8d-b0f7-2d0a7c1e5f93");
inline constexpr auto kProgramId = QLatin1StringView("0a6d2f4c-b7e8-4c13-9d52-8e3f61a7c0d5");
inline constexpr auto kEngineId = QLatin1StringView("e5c8a1d7-2b94-4d60-8f3a-7c06b9e2d418");
inline constexpr auto kMainNumber = QLatin1StringView("+15550100");

} // namespace DemoCast

} // namespace readback
