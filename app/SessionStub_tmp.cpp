#include "app/Session.h"
namespace readback { class Session::Private {}; Session::~Session() = default; }
